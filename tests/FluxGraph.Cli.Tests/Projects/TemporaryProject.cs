namespace FluxGraph.Cli.Tests;

/// <summary>A folder with files, for as long as a test needs it.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public const string Schema =
        """
        type Query {
          hero(id: ID!): Character
          heroes: [Character]
        }

        type Character {
          id: ID!
          name: String
          height: Int @deprecated(reason: "Use size.")
        }

        """;

    public TemporaryProject(params (string Path, string Text)[] files)
    {
        Folder = Directory.CreateTempSubdirectory("fluxgraph-").FullName;
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Folder { get; }

    public string Write(string path, string text)
    {
        var file = PathOf(path);
        File.WriteAllText(file, text);
        return file;
    }

    public string Write(string path, byte[] content)
    {
        var file = PathOf(path);
        File.WriteAllBytes(file, content);
        return file;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(string path)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
