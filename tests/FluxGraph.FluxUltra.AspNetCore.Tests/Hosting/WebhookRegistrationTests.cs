using FluxGraph.FluxUltra.AspNetCore.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.AspNetCore.Tests.Hosting;

public sealed class WebhookRegistrationTests
{
    [Fact]
    public void Without_a_secret_nothing_is_mapped()
    {
        using var application = Build(services => Add(services).AddWebhooks(_ => { }));

        var exception = Assert.Throws<OptionsValidationException>(() => application.MapFluxUltraWebhooks("/webhooks/flux"));

        Assert.Contains("FluxUltra:Webhooks:Secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_the_program_does_not_start_even_if_nothing_is_mapped()
    {
        await using var application = Build(services => Add(services).AddWebhooks(_ => { }));

        await Assert.ThrowsAsync<OptionsValidationException>(() => application.StartAsync());
    }

    [Fact]
    public void Without_a_registration_mapping_says_what_is_missing()
    {
        using var application = Build(services => Add(services));

        var exception = Assert.Throws<InvalidOperationException>(() => application.MapFluxUltraWebhooks("/webhooks/flux"));

        Assert.Contains("AddWebhooks", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_read()
    {
        var (first, second) = (WebhookSession.NewSecret(), WebhookSession.NewSecret());
        using var application = Build(services => Add(services).AddWebhooks(Settings(
            ("Secret", first), ("Secrets:0", second), ("LargestBody", "2048"), ("InboxCapacity", "7"), ("ConcurrentDeliveries", "3"), ("LongestDelay", "02:00:00"))));

        var options = application.Services.GetRequiredService<IOptions<FluxUltraWebhookOptions>>().Value;

        Assert.Equal((2, 2048, 7, 3, TimeSpan.FromHours(2)), (options.Secrets.Count, options.LargestBody, options.InboxCapacity, options.ConcurrentDeliveries, options.LongestDelay));
    }

    [Theory]
    [InlineData("LargestBody", "1023", "LargestBody must be from 1024 to 1048576")]
    [InlineData("LargestBody", "many", "'FluxUltra:Webhooks:LargestBody' must be a whole number")]
    [InlineData("ConcurrentDeliveries", "0", "ConcurrentDeliveries must be from 1 to 1000")]
    [InlineData("InboxCapacity", "0", "InboxCapacity must be from 1 to 100000")]
    [InlineData("LongestDelay", "00:00:59", "LongestDelay must be from 00:01:00 to 30.00:00:00")]
    [InlineData("LongestDelay", "a day", "'FluxUltra:Webhooks:LongestDelay' must be a duration")]
    public void A_setting_out_of_its_range_is_named(string name, string value, string message)
    {
        using var application = Build(services => Add(services).AddWebhooks(Settings(("Secret", WebhookSession.NewSecret()), (name, value))));

        var exception = Assert.Throws<OptionsValidationException>(() => application.MapFluxUltraWebhooks("/webhooks/flux"));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_was_copied_with_a_line_break_is_refused_and_not_quoted()
    {
        var secret = WebhookSession.NewSecret();
        using var application = Build(services => Add(services).AddWebhooks(Settings(("Secret", secret + "\n"))));

        var exception = Assert.Throws<OptionsValidationException>(() => application.MapFluxUltraWebhooks("/webhooks/flux"));

        Assert.Contains("'FluxUltra:Webhooks:Secret'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
    }

    private static FluxUltraBuilder Add(IServiceCollection services) =>
        services.AddFluxUltra(options => options.ApiKey = new ApiKey($"test-key-{Guid.NewGuid():N}"));

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => $"FluxUltra:Webhooks:{setting.Name}", string? (setting) => setting.Value))
        .Build();

    private static WebApplication Build(Action<IServiceCollection> register)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        register(builder.Services);
        return builder.Build();
    }
}
