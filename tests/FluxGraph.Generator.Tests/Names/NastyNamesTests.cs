using System.Globalization;
using FluxGraph.Compiler.Findings;
using FluxGraph.Generator.Tests.Compilations;

namespace FluxGraph.Generator.Tests.Names;

/// <summary>
/// Whatever things are called, a valid document becomes C# that compiles without a warning. How many projects are tried is
/// set by FLUXGRAPH_NASTY_PROJECTS.
/// </summary>
public class NastyNamesTests
{
    private const int DefaultProjects = 10;

    private const int FirstSeed = 1_000;

    [Fact]
    public void A_valid_project_compiles()
    {
        var count = Environment.GetEnvironmentVariable("FLUXGRAPH_NASTY_PROJECTS") is { Length: > 0 } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : DefaultProjects;

        // One compilation for many projects: each has a namespace of its own.
        foreach (var seeds in Enumerable.Range(FirstSeed, count).Chunk(20))
        {
            Compile([.. seeds.Select(seed => new NastyProject(seed))]);
        }
    }

    private static void Compile(NastyProject[] projects)
    {
        var outputs = projects.Select(project => project.Compile()).ToArray();
        Assert.All(outputs, output => Assert.DoesNotContain(
            (IEnumerable<Finding>)output.Findings, finding => finding.Descriptor.Severity == FindingSeverity.Error));

        var errors = GeneratedAssembly.ErrorsOf(GeneratedAssembly.CreateCompilation(outputs.SelectMany(output => output.Files)));

        var first = projects.FirstOrDefault(project => errors.Any(error => error.StartsWith(project.Name + ".", StringComparison.Ordinal)));
        Assert.True(errors.Length == 0, $"{errors.Length} errors:\n{string.Join("\n", errors.Take(20))}\n\n{first}");
    }
}
