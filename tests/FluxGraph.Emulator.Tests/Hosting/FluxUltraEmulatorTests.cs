namespace FluxGraph.Emulator.Tests;

public sealed class FluxUltraEmulatorTests
{
    public static TheoryData<string, EmulatorOptions> InvalidOptions => new()
    {
        { nameof(EmulatorOptions.Url), new EmulatorOptions { Url = new Uri("https://127.0.0.1:0") } },
        { nameof(EmulatorOptions.Url), new EmulatorOptions { Url = new Uri("http://127.0.0.1:0/path") } },
        { nameof(EmulatorOptions.Url), new EmulatorOptions { Url = new Uri("/relative", UriKind.Relative) } },
        { nameof(EmulatorOptions.Url), new EmulatorOptions { Url = new Uri("http://localhost:0") } },
        { nameof(EmulatorOptions.ApiKeys), new EmulatorOptions { ApiKeys = [""] } },
        { nameof(EmulatorOptions.ApiKeys), new EmulatorOptions { ApiKeys = ["a b"] } },
        { nameof(EmulatorOptions.ApiKeys), new EmulatorOptions { ApiKeys = ["a", "a"] } },
        { nameof(EmulatorOptions.WebhookSecret), new EmulatorOptions { WebhookSecret = "" } },
        { nameof(EmulatorOptions.Plan), new EmulatorOptions { Plan = (Plan)9 } },
        { nameof(EmulatorOptions.CustomQuota), new EmulatorOptions { CustomQuota = new PlanQuota(0, 1, null) } },
        { nameof(EmulatorOptions.OpeningCredits), new EmulatorOptions { OpeningCredits = -1 } },
        { nameof(EmulatorOptions.JobDuration), new EmulatorOptions { JobDuration = TimeSpan.FromTicks(-1) } },
        { nameof(EmulatorOptions.JobDuration), new EmulatorOptions { JobDuration = TimeSpan.FromDays(2) } },
        { nameof(EmulatorOptions.ResponseFieldSpelling), new EmulatorOptions { ResponseFieldSpelling = (ResponseFieldSpelling)9 } },
    };

    [Theory]
    [MemberData(nameof(InvalidOptions))]
    public async Task An_option_out_of_its_range_is_named(string option, EmulatorOptions options)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => FluxUltraEmulator.StartAsync(options));

        Assert.StartsWith($"EmulatorOptions.{option} must", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_are_on_a_free_loopback_port_and_key_and_secret_are_generated()
    {
        await using var first = await FluxUltraEmulator.StartAsync();
        await using var second = await FluxUltraEmulator.StartAsync();

        Assert.Equal($"http://127.0.0.1:{first.BaseAddress.Port}/graphql", first.GraphQLEndpoint.AbsoluteUri);
        Assert.Equal($"http://127.0.0.1:{first.BaseAddress.Port}/v1/text_to_image", first.RestEndpoint.AbsoluteUri);
        Assert.StartsWith("emulator-", first.ApiKey, StringComparison.Ordinal);
        Assert.NotEqual(first.BaseAddress.Port, second.BaseAddress.Port);
        Assert.NotEqual(first.ApiKey, second.ApiKey);
        Assert.NotEqual(first.WebhookSecret, second.WebhookSecret);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_IOException_and_one_that_was_freed_can_be_used_again()
    {
        var first = await FluxUltraEmulator.StartAsync();
        var options = new EmulatorOptions { Url = first.BaseAddress };

        await Assert.ThrowsAnyAsync<IOException>(() => FluxUltraEmulator.StartAsync(options));
        await first.DisposeAsync();
        await using var again = await FluxUltraEmulator.StartAsync(options);

        Assert.Equal(first.BaseAddress, again.BaseAddress);
    }

    [Fact]
    public async Task Outputs_of_an_emulator_on_every_interface_are_reachable()
    {
        await using var session = await EmulatorSession.StartAsync(
            new EmulatorOptions { Url = new Uri("http://0.0.0.0:0"), JobDuration = TimeSpan.Zero });

        var id = await session.GenerateAsync(width: 16, height: 16);
        using var output = await session.GetOutputAsync(id);

        Assert.Equal("127.0.0.1", session.Emulator.BaseAddress.Host);
        Assert.True(output.IsSuccessStatusCode);
    }
}
