namespace FluxGraph.Package.Tests;

/// <summary>What publishing a native binary takes.</summary>
internal static class NativeToolchain
{
    private const string Switch = "FLUXGRAPH_NATIVE";

    private static readonly string[] Linkers = ["clang", "gcc"];

    /// <summary>Skips the test where nobody asked for it, or where there is no linker.</summary>
    public static void SkipIfAbsent()
    {
        Skip.IfNot(
            Environment.GetEnvironmentVariable(Switch) == "1",
            $"Publishing a native binary takes a minute or more. Set {Switch}=1, as .ci/run does, to have it done.");
        Skip.IfNot(
            OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Linkers.Any(IsInstalled),
            "Native binaries are linked by clang or gcc, and neither is installed.");
    }

    private static bool IsInstalled(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, command)));
}
