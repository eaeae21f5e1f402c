using System.Collections.Concurrent;
using System.Reflection;
using FluxGraph.Compiler;
using FluxGraph.Generator.Tests.Compilations;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>A real project with the assembly that its client became. Each is compiled once, whatever number of tests asks for it.</summary>
/// <param name="Errors">The C# compiler's errors, warnings counted as such.</param>
/// <param name="Assembly">Null where there are errors.</param>
internal sealed record CompiledProject(RealProject Project, ClientOutput Output, string[] Errors, Assembly? Assembly)
{
    private static readonly ConcurrentDictionary<string, Lazy<CompiledProject>> Projects = new();

    public static CompiledProject Get(string name) => Projects.GetOrAdd(name, key => new(() => Compile(key))).Value;

    private static CompiledProject Compile(string name)
    {
        var project = RealProject.Load(name);
        var output = GraphQLCompiler.Compile(project.Client, "Corpus", project.Schema, project.Documents);
        var errors = GeneratedAssembly.TryLoad(GeneratedAssembly.CreateCompilation(output.Files), out var assembly);
        return new CompiledProject(project, output, errors, assembly);
    }
}
