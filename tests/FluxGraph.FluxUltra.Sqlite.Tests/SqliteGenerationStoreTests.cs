using Microsoft.Data.Sqlite;

namespace FluxGraph.FluxUltra.Sqlite.Tests;

public sealed class SqliteGenerationStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fluxultra-store-");

    private string Database => Path.Combine(_directory.FullName, "generations.db");

    [Fact]
    public async Task What_was_written_is_there_when_the_file_is_opened_again()
    {
        var full = NewRecord() with
        {
            State = GenerationRecordState.Accepted,
            Request = new ImageRequest
            {
                Prompt = "A 'city'; DROP TABLE generations; -- 夕暮れ",
                Width = 600,
                Height = 4096,
                Version = null,
                Quality = "high",
                Priority = -3,
                Protocol = SubmissionProtocol.GraphQL,
                AdditionalOptions = AdditionalOptions.Parse("""{"seed":42,"style":{"name":"'; --","weights":[0.5,1e3,null]}}"""),
            },
            Generation = new GenerationSnapshot
            {
                Id = "job-1",
                Status = new GenerationStatus("Rendering"),
                Url = new Uri("https://cdn.example.com/a%20b.jpg?x=1"),
                CreditCost = 17,
                CreatedAt = Start.AddTicks(1),
            },
        };
        var hooked = NewRecord() with { State = GenerationRecordState.Accepted, Request = new ImageRequest { Prompt = "A", WebhookUrl = new Uri("https://example.com/hook") }, CreatedAt = Start.AddDays(-1) };
        using (var store = new SqliteGenerationStore(Database))
        {
            await store.AddAsync(full, CancellationToken.None);
            await store.AddAsync(hooked, CancellationToken.None);
        }

        using var reopened = new SqliteGenerationStore(Database);

        Assert.Equal([hooked, full], await reopened.ReadAsync(GenerationRecordState.Accepted, CancellationToken.None));
        Assert.Equal(full, await reopened.FindAsync("job-1", CancellationToken.None));
        Assert.Null(await reopened.FindAsync("job-2", CancellationToken.None));
    }

    [Fact]
    public async Task A_change_replaces_what_was_there()
    {
        using var store = new SqliteGenerationStore(Database);
        var record = NewRecord();
        await store.AddAsync(record, CancellationToken.None);

        var changed = record with { State = GenerationRecordState.Ended, Generation = new GenerationSnapshot { Id = "job-1", Status = GenerationStatus.Completed }, ChangedAt = Start.AddHours(1) };
        await store.UpdateAsync(changed, CancellationToken.None);

        Assert.Empty(await store.ReadAsync(GenerationRecordState.Waiting, CancellationToken.None));
        Assert.Equal([changed], await store.ReadAsync(GenerationRecordState.Ended, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.UpdateAsync(NewRecord(), CancellationToken.None));
        await Assert.ThrowsAsync<SqliteException>(() => store.AddAsync(record, CancellationToken.None));
    }

    [Fact]
    public async Task Many_at_once_are_all_kept()
    {
        using var store = new SqliteGenerationStore(Database);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => store.AddAsync(NewRecord(), CancellationToken.None)));

        Assert.Equal(100, (await store.ReadAsync(GenerationRecordState.Waiting, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_file_of_an_earlier_version_is_read_and_goes_on()
    {
        var old = NewRecord() with { Request = new ImageRequest { Prompt = "A city", Priority = 2 }, Generation = new GenerationSnapshot { Id = "job-1" } };
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // As version 1 made it.
            command.CommandText = """
                CREATE TABLE generations (
                    key TEXT PRIMARY KEY, state TEXT NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
                    prompt TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, version TEXT, quality TEXT,
                    webhook_url TEXT, priority INTEGER NOT NULL,
                    generation_id TEXT, status TEXT, url TEXT, credit_cost INTEGER, accepted_at TEXT);
                PRAGMA user_version = 1;
                INSERT INTO generations VALUES ($key, 'Waiting', '2024-01-01T00:00:00.0000000Z', '2024-01-01T00:00:00.0000000Z',
                    'A city', 1024, 1024, 'flux-pro-1.1-ultra', NULL, NULL, 2, 'job-1', '', NULL, NULL, NULL);
                """;
            command.Parameters.AddWithValue("$key", old.Key.ToString());
            command.ExecuteNonQuery();
        }

        using (var store = new SqliteGenerationStore(Database))
        {
            Assert.Equal(old, await store.FindAsync("job-1", CancellationToken.None));
        }

        using var reopened = new SqliteGenerationStore(Database);
        var rest = NewRecord() with { Request = new ImageRequest { Prompt = "A", Protocol = SubmissionProtocol.Rest } };
        await reopened.AddAsync(rest, CancellationToken.None);
        Assert.Equivalent(new[] { old, rest }, await reopened.ReadAsync(GenerationRecordState.Waiting, CancellationToken.None));
    }

    [Fact]
    public void A_file_of_a_later_version_is_not_touched()
    {
        new SqliteGenerationStore(Database).Dispose();
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 3";
            command.ExecuteNonQuery();
        }

        Assert.Contains("later version", Assert.Throws<SqliteException>(() => new SqliteGenerationStore(Database)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_of_the_machine_cannot_read_the_prompts()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var store = new SqliteGenerationStore(Database);

        Assert.All(_directory.GetFiles(), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static GenerationRecord NewRecord() => new()
    {
        Key = Guid.NewGuid(),
        Request = new ImageRequest { Prompt = "A city" },
        State = GenerationRecordState.Waiting,
        CreatedAt = Start,
        ChangedAt = Start,
    };
}
