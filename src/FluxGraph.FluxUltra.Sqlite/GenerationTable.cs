using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace FluxGraph.FluxUltra.Sqlite;

/// <summary>The table of generations: a row a record, states and times as text that people can read.</summary>
[UnsupportedOSPlatform("browser")]
internal static class GenerationTable
{
    /// <summary>In <c>user_version</c> of the file. A later version of this library may change the table and count on.</summary>
    private const long Version = 2;

    private const string Columns =
        "key, state, created_at, changed_at, prompt, width, height, version, quality, webhook_url, priority, "
        + "generation_id, status, url, credit_cost, accepted_at, protocol, additional_options";

    // FULL: what was written survives the loss of power, too, not only the death of the process.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;";

    private const string Definition = """
        CREATE TABLE IF NOT EXISTS generations (
            key TEXT PRIMARY KEY, state TEXT NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
            prompt TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, version TEXT, quality TEXT,
            webhook_url TEXT, priority INTEGER NOT NULL,
            generation_id TEXT, status TEXT, url TEXT, credit_cost INTEGER, accepted_at TEXT,
            protocol TEXT, additional_options TEXT);
        CREATE INDEX IF NOT EXISTS generations_by_id ON generations (generation_id);
        CREATE INDEX IF NOT EXISTS generations_by_state ON generations (state, created_at);
        PRAGMA user_version = 2;
        """;

    /// <summary>Rows from before have neither, and are read as what they were: sent the usual way, without further options.</summary>
    private const string FromVersion1 = """
        BEGIN;
        ALTER TABLE generations ADD COLUMN protocol TEXT;
        ALTER TABLE generations ADD COLUMN additional_options TEXT;
        PRAGMA user_version = 2;
        COMMIT;
        """;

    /// <exception cref="SqliteException">The file is no database, or one of a later version.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA user_version";
        var version = (long)command.ExecuteScalar()!;
        if (version > Version)
        {
            throw new SqliteException(
                string.Create(CultureInfo.InvariantCulture, $"The store was written by a later version of this library ({version}; this one knows {Version})."), 1);
        }

        command.CommandText = version == 1 ? FromVersion1 : Definition;
        command.ExecuteNonQuery();
    }

    public static int Insert(SqliteConnection connection, GenerationRecord record)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO generations ({Columns}) VALUES ($key, $state, $created_at, $changed_at, $prompt, $width, $height, "
            + "$version, $quality, $webhook_url, $priority, $generation_id, $status, $url, $credit_cost, $accepted_at, $protocol, $additional_options)";
        Bind(command, record);
        Add(command, "$created_at", Text(record.CreatedAt));
        Add(command, "$prompt", record.Request.Prompt);
        Add(command, "$width", record.Request.Width);
        Add(command, "$height", record.Request.Height);
        Add(command, "$version", record.Request.Version);
        Add(command, "$quality", record.Request.Quality);
        Add(command, "$webhook_url", record.Request.WebhookUrl?.AbsoluteUri);
        Add(command, "$priority", record.Request.Priority);
        Add(command, "$protocol", record.Request.Protocol == SubmissionProtocol.Automatic ? null : record.Request.Protocol.ToString());
        Add(command, "$additional_options", record.Request.AdditionalOptions.Count == 0 ? null : record.Request.AdditionalOptions.ToJson());
        return command.ExecuteNonQuery();
    }

    /// <summary>A request does not change.</summary>
    public static int Update(SqliteConnection connection, GenerationRecord record)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE generations SET state = $state, changed_at = $changed_at, generation_id = $generation_id, status = $status, "
            + "url = $url, credit_cost = $credit_cost, accepted_at = $accepted_at WHERE key = $key";
        Bind(command, record);
        return command.ExecuteNonQuery() is 1
            ? 1
            : throw new InvalidOperationException("The store has no record with this key.");
    }

    public static GenerationRecord? Find(SqliteConnection connection, string generationId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM generations WHERE generation_id = $generation_id LIMIT 1";
        Add(command, "$generation_id", generationId);
        using var row = command.ExecuteReader();
        return row.Read() ? Read(row) : null;
    }

    public static IReadOnlyList<GenerationRecord> Read(SqliteConnection connection, GenerationRecordState state)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM generations WHERE state = $state ORDER BY created_at, key";
        Add(command, "$state", state.ToString());
        using var row = command.ExecuteReader();
        var records = new List<GenerationRecord>();
        while (row.Read())
        {
            records.Add(Read(row));
        }

        return records;
    }

    private static void Bind(SqliteCommand command, GenerationRecord record)
    {
        Add(command, "$key", record.Key.ToString());
        Add(command, "$state", record.State.ToString());
        Add(command, "$changed_at", Text(record.ChangedAt));
        Add(command, "$generation_id", record.Generation?.Id);
        Add(command, "$status", record.Generation?.Status.Value);
        Add(command, "$url", record.Generation?.Url?.AbsoluteUri);
        Add(command, "$credit_cost", record.Generation?.CreditCost);
        Add(command, "$accepted_at", record.Generation?.CreatedAt is { } acceptedAt ? Text(acceptedAt) : null);
    }

    private static void Add(SqliteCommand command, string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);

    private static GenerationRecord Read(SqliteDataReader row) => new()
    {
        Key = Guid.Parse(row.GetString(0)),
        State = Enum.Parse<GenerationRecordState>(row.GetString(1)),
        CreatedAt = Instant(row.GetString(2)),
        ChangedAt = Instant(row.GetString(3)),
        Request = new ImageRequest
        {
            Prompt = row.GetString(4),
            Width = row.GetInt32(5),
            Height = row.GetInt32(6),
            Version = Optional(row, 7),
            Quality = Optional(row, 8),
            WebhookUrl = Optional(row, 9) is { } webhookUrl ? new Uri(webhookUrl) : null,
            Priority = row.GetInt32(10),
            Protocol = Optional(row, 16) is { } protocol ? Enum.Parse<SubmissionProtocol>(protocol) : SubmissionProtocol.Automatic,
            AdditionalOptions = Optional(row, 17) is { } options ? AdditionalOptions.Parse(options) : AdditionalOptions.None,
        },
        Generation = Optional(row, 11) is not { } id ? null : new GenerationSnapshot
        {
            Id = id,
            Status = new GenerationStatus(Optional(row, 12)),
            Url = Optional(row, 13) is { } url ? new Uri(url) : null,
            CreditCost = row.IsDBNull(14) ? null : row.GetInt32(14),
            CreatedAt = Optional(row, 15) is { } acceptedAt ? Instant(acceptedAt) : null,
        },
    };

    private static string? Optional(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>In UTC, so that the order of texts is that of time.</summary>
    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
