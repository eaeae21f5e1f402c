namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class HardcodedKeyTests(PackageFeed feed)
{
    // Looks like a key, is none, and stands in no file of the repository.
    private readonly string _key = $"dt{Guid.NewGuid():N}";

    [Theory]
    [InlineData("FluxGraph")]
    [InlineData("FluxGraph.FluxUltra")]
    public async Task A_key_in_the_source_is_one_warning_wherever_it_goes_and_none_quotes_it(string package)
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

                public const string PartnerApiKey = "{{_key}}";

                public static void Authorize(System.Net.Http.HttpRequestMessage request) =>
                    request.Headers.TryAddWithoutValidation("Authorization", "Bearer {{_key}}");
            }
            """);

        var build = (await solution.BuildAsync()).Succeeded();

        Assert.Equal(
            [
                (project.PathOf("Keys.cs"), 7, 20, "warning", "FLUX4001"),
                (project.PathOf("Keys.cs"), 16, 41, "warning", "FLUX4003"),
                (project.PathOf("Keys.cs"), 19, 66, "warning", "FLUX4002"),
            ],
            build.MessagesOf(project).OrderBy(message => message.Line).Select(message => (message.File, message.Line, message.Column, message.Severity, message.Id)));
        Assert.DoesNotContain(_key, build.Text, StringComparison.Ordinal);
    }
}
