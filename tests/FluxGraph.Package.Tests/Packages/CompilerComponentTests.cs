using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FluxGraph.Package.Tests;

/// <summary>The compiler loads the components without a restore: what they reference, it has or they bring.</summary>
[Collection(PackageCollection.Name)]
public sealed class CompilerComponentTests(PackageFeed feed)
{
    private const string Folder = "analyzers/dotnet/cs/";

    // The assemblies of Microsoft.CodeAnalysis.CSharp 4.8.0 and its dependencies, with their versions.
    private static readonly Dictionary<string, Version> OldestCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    // An IDE has these besides; a compiler on the command line does not.
    private static readonly Dictionary<string, Version> OldestEditor = new(OldestCompiler)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
    };

    [Theory]
    [InlineData("FluxGraph.Compiler")]
    [InlineData("FluxGraph.Generator")]
    [InlineData("FluxGraph.Analyzers")]
    public void The_oldest_compiler_has_what_a_component_references(string component) => AssertReferences(component, OldestCompiler);

    [Fact]
    public void The_oldest_editor_has_what_the_code_fixes_reference() => AssertReferences("FluxGraph.CodeFixes", OldestEditor);

    [Fact]
    public void The_compiler_itself_knows_no_host()
    {
        Assert.DoesNotContain(ReadReferences("FluxGraph.Compiler"), reference => reference.Name.StartsWith("Microsoft.", StringComparison.Ordinal));
    }

    private void AssertReferences(string component, Dictionary<string, Version> host)
    {
        using var package = feed.Open("FluxGraph");
        var references = ReadReferences(component);

        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, reference =>
            !package.Files.Contains($"{Folder}{reference.Name}.dll")
            && !(host.TryGetValue(reference.Name, out var version) && reference.Version <= version));
    }

    private IReadOnlyList<(string Name, Version Version)> ReadReferences(string component)
    {
        using var package = feed.Open("FluxGraph");
        using var assembly = new PEReader(ImmutableArray.Create(package.Read($"{Folder}{component}.dll")));
        var metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Select(reference => (metadata.GetString(reference.Name), reference.Version)),
        ];
    }
}
