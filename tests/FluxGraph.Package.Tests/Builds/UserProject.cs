using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FluxGraph.Package.Tests;

/// <summary>A project of a user's, in a folder of its own.</summary>
public sealed class UserProject
{
    internal UserProject(string folder, string name) => (Folder, Name) = (folder, name);

    public string Folder { get; }

    /// <summary>The project's name, and its root namespace.</summary>
    public string Name { get; }

    public string ProjectFile => PathOf($"{Name}.csproj");

    public string AssemblyFile => PathOf($"bin/Debug/net10.0/{Name}.dll");

    /// <summary>When the compiler ran last.</summary>
    internal DateTime CompilationTime => File.GetLastWriteTimeUtc(PathOf($"obj/Debug/net10.0/{Name}.dll"));

    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>Writes a file, in the project's folder or relative to it.</summary>
    public UserProject Write(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public UserProject Replace(string path, string oldText, string newText)
    {
        var text = File.ReadAllText(PathOf(path));
        Assert.Contains(oldText, text, StringComparison.Ordinal);
        return Write(path, text.Replace(oldText, newText, StringComparison.Ordinal));
    }

    public UserProject Delete(string path)
    {
        Assert.True(File.Exists(PathOf(path)));
        File.Delete(PathOf(path));
        return this;
    }

    /// <summary>Adds the one line that a user adds to a project file.</summary>
    internal UserProject AddPackage(string package, string version) => Replace(
        $"{Name}.csproj",
        "</Project>",
        $"""
          <ItemGroup>
            <PackageReference Include="{package}" Version="{version}" />
          </ItemGroup>
        </Project>
        """);

    internal UserProject AddReference(UserProject project) => Replace(
        $"{Name}.csproj",
        "</Project>",
        $"""
          <ItemGroup>
            <ProjectReference Include="{project.ProjectFile}" />
          </ItemGroup>
        </Project>
        """);

    /// <summary>Runs the built program.</summary>
    internal Task<CommandOutput> RunAsync(IReadOnlyDictionary<string, string> environment) =>
        DotNetCommand.RunAsync(Folder, environment, "exec", AssemblyFile);

    /// <summary>The types that the built assembly defines, without those that the compiler made up for itself.</summary>
    internal IReadOnlyList<string> ReadTypeNames()
    {
        using var assembly = new PEReader(File.OpenRead(AssemblyFile));
        var metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions
                .Select(metadata.GetTypeDefinition)
                .Where(type => type.GetDeclaringType().IsNil)
                .Select(type => (Namespace: metadata.GetString(type.Namespace), Name: metadata.GetString(type.Name)))
                .Where(type => !type.Name.StartsWith('<') && !IsCompilerMade(type.Namespace))
                .Select(type => type.Namespace.Length > 0 ? $"{type.Namespace}.{type.Name}" : type.Name),
        ];
    }

    // Attributes that the compiler defines in the assemblies that need them.
    private static bool IsCompilerMade(string typeNamespace) =>
        typeNamespace is "Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices";
}
