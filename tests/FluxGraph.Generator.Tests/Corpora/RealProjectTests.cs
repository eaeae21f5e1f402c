using Xunit.Abstractions;

namespace FluxGraph.Generator.Tests.Corpora;

public class RealProjectTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("github")]
    [InlineData("saleor")]
    [InlineData("shopify-storefront")]
    public void A_real_project_becomes_CSharp_without_a_warning(string name)
    {
        Skip.If(RealProject.Folder is null, RealProject.SkipReason);

        var (project, result, errors, _) = CompiledProject.Get(name);

        foreach (var finding in result.Findings)
        {
            output.WriteLine(finding.ToString());
        }

        output.WriteLine($"{project.Documents.Count} documents, {result.Files.Length} files, {result.Files.Sum(file => file.Text.Length)} characters");
        Assert.True(errors.Length == 0, $"{errors.Length} errors:\n" + string.Join("\n", errors.Take(20)));
    }
}
