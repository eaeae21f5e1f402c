using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.Tests.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public void Configuration_is_read()
    {
        var apiKey = $"test-key-{Guid.NewGuid():N}";

        var options = Read(
            ("ApiKey", apiKey), ("Endpoint", "https://flux.example/graphql"), ("PollingInterval", "00:00:05"),
            ("RequestTimeout", "00:01:00"), ("DownloadTimeout", "00:10:00"), ("Plan", "starter"), ("QueueLimit", "7"),
            ("RestEndpoint", "https://flux.example/v2/images"), ("Protocol", "rest"), ("KeyHeader", "authorizationbearer"));

        Assert.Equal(new ApiKey(apiKey), options.ApiKey);
        Assert.Equal(new Uri("https://flux.example/graphql"), options.Endpoint);
        Assert.Equal(TimeSpan.FromSeconds(5), options.PollingInterval);
        Assert.Equal(TimeSpan.FromMinutes(1), options.RequestTimeout);
        Assert.Equal(TimeSpan.FromMinutes(10), options.DownloadTimeout);
        Assert.Equal((FluxUltraPlan.Starter, 7), (options.Plan, options.QueueLimit));
        Assert.Equal(new Uri("https://flux.example/v2/images"), options.RestEndpoint);
        Assert.Equal((SubmissionProtocol.Rest, ApiKeyHeader.AuthorizationBearer), (options.Protocol, options.KeyHeader));
    }

    [Fact]
    public void Settings_of_credits_are_read()
    {
        var options = Read(
            ("ApiKey", NewApiKey()), ("Credits:CreditsToKeep", "50"), ("Credits:BalanceLifetime", "00:00:30"),
            ("Credits:AlertThresholds:0", "500"), ("Credits:AlertThresholds:1", "100"), ("Credits:QueueOrder", "cheapestFirst")).Credits;

        Assert.Equal((50, TimeSpan.FromSeconds(30), CreditOrder.CheapestFirst), (options.CreditsToKeep, options.BalanceLifetime, options.QueueOrder));
        Assert.Equal([500, 100], options.AlertThresholds);
    }

    [Fact]
    public void Settings_of_retries_are_read()
    {
        var options = Read(
            ("ApiKey", NewApiKey()), ("Retries:Tries", "5"), ("Retries:Delay", "00:00:00.5"), ("Retries:LongestDelay", "00:02:00"), ("Retries:Jitter", "0.75"),
            ("Retries:SubmissionsAfterServerError", "true")).Retries;

        Assert.Equal(
            (5, TimeSpan.FromSeconds(0.5), TimeSpan.FromMinutes(2), 0.75, true),
            (options.Tries, options.Delay, options.LongestDelay, options.Jitter, options.SubmissionsAfterServerError));
        Assert.InRange(options.Chance(), 0, 0.999999999999999999);
    }

    [Fact]
    public void A_section_of_another_name_can_be_given()
    {
        var configuration = Configure("Images:Flux", ("ApiKey", NewApiKey()), ("PollingInterval", "00:00:07"));

        Assert.Equal(TimeSpan.FromSeconds(7), Read(configuration.GetSection("Images:Flux")).PollingInterval);
    }

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var options = Read(("ApiKey", NewApiKey()));

        Assert.Equal(new Uri("https://api.doitong.com/graphql"), options.Endpoint);
        Assert.Equal(TimeSpan.FromSeconds(2), options.PollingInterval);
        Assert.Equal(TimeSpan.FromSeconds(100), options.RequestTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), options.DownloadTimeout);
        Assert.Null(options.Plan);
        Assert.Null(options.RestEndpoint);
        Assert.Equal(
            (3, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), 0.2, false),
            (options.Retries.Tries, options.Retries.Delay, options.Retries.LongestDelay, options.Retries.Jitter, options.Retries.SubmissionsAfterServerError));
        Assert.Equal((SubmissionProtocol.Automatic, ApiKeyHeader.ByProtocol), (options.Protocol, options.KeyHeader));
    }

    [Fact]
    public void A_missing_key_is_explained()
    {
        var failure = Assert.Single(Fail().Failures);

        Assert.Contains("FluxUltra:ApiKey", failure, StringComparison.Ordinal);
        Assert.Contains("FLUXULTRA_API_KEY", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Credits:CreditsToKeep", "few", "'FluxUltra:Credits:CreditsToKeep'")]
    [InlineData("Credits:AlertThresholds:0", "low", "'FluxUltra:Credits:AlertThresholds:0'")]
    [InlineData("Credits:QueueOrder", "9", "'FluxUltra:Credits:QueueOrder'")]
    [InlineData("Credits:BalanceLifetime", "2.00:00:00", "Credits.BalanceLifetime")]
    [InlineData("Endpoint", "http://api.doitong.com/graphql", "https")]
    [InlineData("Endpoint", "ftp://127.0.0.1/graphql", "https")]
    [InlineData("Endpoint", "graphql", "'FluxUltra:Endpoint'")]
    [InlineData("Endpoint", "https://user@api.doitong.com/graphql", "user name")]
    [InlineData("Endpoint", "https://api.doitong.com/graphql?account=1", "query")]
    [InlineData("Retries:Tries", "0", "Retries.Tries must be from 1 to 10")]
    [InlineData("Retries:Tries", "11", "Retries.Tries must be from 1 to 10")]
    [InlineData("Retries:Delay", "00:01:01", "Retries.Delay")]
    [InlineData("Retries:LongestDelay", "00:00:00.5", "Retries.LongestDelay")]
    [InlineData("Retries:Jitter", "1.1", "Retries.Jitter must be from 0 to 1")]
    [InlineData("Retries:Jitter", "much", "'FluxUltra:Retries:Jitter'")]
    [InlineData("Retries:SubmissionsAfterServerError", "maybe", "'FluxUltra:Retries:SubmissionsAfterServerError'")]
    [InlineData("RestEndpoint", "http://api.doitong.com/v1/text_to_image", "RestEndpoint must be https")]
    [InlineData("RestEndpoint", "text_to_image", "'FluxUltra:RestEndpoint'")]
    [InlineData("Protocol", "Soap", "Automatic, GraphQL, Rest")]
    [InlineData("KeyHeader", "Cookie", "ByProtocol, AuthorizationBearer, XApiKey")]
    [InlineData("Plan", "Gold", "Free, Starter or Pro")]
    [InlineData("QueueLimit", "many", "'FluxUltra:QueueLimit'")]
    [InlineData("QueueLimit", "1000001", "QueueLimit")]
    [InlineData("PollingInterval", "00:00:00.099", "PollingInterval")]
    [InlineData("PollingInterval", "00:05:01", "PollingInterval")]
    [InlineData("PollingInterval", "two seconds", "'FluxUltra:PollingInterval'")]
    [InlineData("RequestTimeout", "00:00:00", "RequestTimeout")]
    [InlineData("DownloadTimeout", "1.00:00:00", "DownloadTimeout")]
    public void What_is_out_of_range_is_named(string name, string value, string named)
    {
        var failure = Assert.Single(Fail(("ApiKey", NewApiKey()), (name, value)).Failures);

        Assert.Contains(named, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        Assert.Equal(3, Fail(("Endpoint", "http://api.doitong.com/"), ("PollingInterval", "01:00:00")).Failures.Count());
    }

    [Fact]
    public void A_key_that_is_no_key_is_not_quoted()
    {
        var apiKey = $"test-key-{Guid.NewGuid():N}";

        var exception = Fail(("ApiKey", $"{apiKey}\n"));

        Assert.DoesNotContain(apiKey, exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("ApiKey", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Http_is_allowed_on_this_machine()
    {
        Assert.Equal("http", Read(("ApiKey", NewApiKey()), ("Endpoint", "http://localhost:5080/graphql")).Endpoint.Scheme);
    }

    private static string NewApiKey() => $"test-key-{Guid.NewGuid():N}";

    private static OptionsValidationException Fail(params (string Name, string Value)[] settings) =>
        Assert.Throws<OptionsValidationException>(() => Read(settings));

    private static FluxUltraOptions Read(params (string Name, string Value)[] settings) => Read(Configure("FluxUltra", settings));

    private static IConfigurationRoot Configure(string section, params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{section}:{setting.Name}", (string?)setting.Value)))
        .Build();

    private static FluxUltraOptions Read(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddFluxUltra(configuration);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<FluxUltraOptions>>().Value;
    }
}
