using System.Text.RegularExpressions;

namespace FluxGraph.FluxUltra.Tests.Documentation;

/// <summary>The table of what the API's page says names the tests that show it: they are there.</summary>
public sealed partial class PageTableTests
{
    [Fact]
    public void Every_test_that_the_table_names_is_there_and_every_row_names_one()
    {
        var root = FindRoot();
        var sources = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
        var rows = File.ReadLines(Path.Combine(root, "docs", "flux-ultra-page.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && line != "| on the page | tests |")
            .ToList();

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var tests = TestName().Matches(row);
            Assert.True(tests.Count > 0, "No test: " + row);
            Assert.All(tests, test => Assert.Contains(sources[test.Groups["class"].Value], source => source.Contains($" {test.Groups["method"].Value}(", StringComparison.Ordinal)));
        }
    }

    [GeneratedRegex("`(?<class>[A-Za-z]+Tests)\\.(?<method>\\w+)`")]
    private static partial Regex TestName();

    // Not from where this file was compiled: a build on a build server leaves that out.
    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FluxGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No solution above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
