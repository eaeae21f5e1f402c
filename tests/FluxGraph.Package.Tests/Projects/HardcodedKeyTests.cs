namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class HardcodedKeyTests(PackageFeed feed)
{
    // Looks like a key, is none, and stands in no file of the repository.
    private readonly string _key = $"dt{Guid.NewGuid():N}";

    [Theory]
    [InlineData("FluxGraph")]
    [InlineData("FluxGraph.FluxUltra")]
    public async Task A_key_in_the_source_is_one_warning_that_does_not_quote_it(string package)
    {
        var solution = feed.CreateSolution($"key-{package}");
        var project = solution.AddLibrary("Keys", package).Write("Keys.cs", $$"""
            using FluxGraph;
            using Microsoft.Extensions.Configuration;

            public static class Keys
            {
                public static ApiKey FromSource() =>
                    new ApiKey("{{_key}}");

                public static ApiKey FromConfiguration(IConfiguration configuration) =>
                    ApiKey.FromConfiguration(configuration, "FluxUltra:ApiKey");

                public static ApiKey FromSetting(IConfiguration configuration) => new(configuration["FluxUltra:ApiKey"]!);

                public static ApiKey FromEnvironment() => ApiKey.FromEnvironment("FLUXULTRA_API_KEY");
            }
            """);

        var build = (await solution.BuildAsync()).Succeeded();

        var warning = build.HasOneMessage(project);
        Assert.Equal(
            (project.PathOf("Keys.cs"), 7, 20, "warning", "FLUX4001"),
            (warning.File, warning.Line, warning.Column, warning.Severity, warning.Id));
        Assert.DoesNotContain(_key, build.Text, StringComparison.Ordinal);
    }
}
