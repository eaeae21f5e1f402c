namespace FluxGraph.FluxUltra.Sqlite;

/// <summary>A file that others of the machine cannot read. SQLite gives the files beside it the same permissions.</summary>
internal static class PrivateFile
{
    public static void Ensure(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }
}
