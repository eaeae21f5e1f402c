using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace FluxGraph.FluxUltra.Sqlite;

/// <summary>
/// Keeps generations in one SQLite file (and, while it is open, the two beside it that SQLite needs). What a task has written
/// when it ends is on the disk. Safe for use by several threads.
/// </summary>
/// <remarks>
/// The file holds prompts. Where the system has permissions for files, a new one is its owner's alone to read.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public sealed class SqliteGenerationStore : IGenerationStore, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SqliteConnection _connection;

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="path">The file's path. Its directory must be there.</param>
    /// <exception cref="IOException">The file could not be made.</exception>
    /// <exception cref="SqliteException">The file could not be opened, or is no database of this version.</exception>
    public SqliteGenerationStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        PrivateFile.Ensure(path);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            GenerationTable.Prepare(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task AddAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return TakeTurnAsync(() => GenerationTable.Insert(_connection, record), cancellationToken);
    }

    /// <inheritdoc/>
    public Task UpdateAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return TakeTurnAsync(() => GenerationTable.Update(_connection, record), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GenerationRecord?> FindAsync(string generationId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(generationId);
        return TakeTurnAsync(() => GenerationTable.Find(_connection, generationId), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<GenerationRecord>> ReadAsync(GenerationRecordState state, CancellationToken cancellationToken) =>
        TakeTurnAsync(() => GenerationTable.Read(_connection, state), cancellationToken);

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    /// <summary>SQLite writes one at a time and knows no asynchronous disk, so a thread of the pool waits for it.</summary>
    private async Task<T> TakeTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(work, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
