using System.Text.Json;

namespace FluxGraph.Emulator.Tests;

public sealed class JobTests
{
    [Fact]
    public async Task A_generation_is_processing_until_its_time_is_over_and_completed_from_then_on()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.FromSeconds(5) });
        var id = await session.GenerateAsync();

        session.Clock.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        var before = await session.GetGenerationAsync(id);
        session.Clock.Advance(TimeSpan.FromTicks(1));
        var after = await session.GetGenerationAsync(id);

        Assert.Equal("processing", before.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("url").ValueKind);
        Assert.Equal("completed", after.GetProperty("status").GetString());
        Assert.Equal($"{session.Emulator.BaseAddress}outputs/{id}.jpg", after.GetProperty("url").GetString());
        Assert.Equal("2024-01-01T00:00:00Z", after.GetProperty("createdAt").GetString());
    }

    [Fact]
    public async Task A_generation_of_another_account_is_null()
    {
        var (first, second) = (EmulatorSession.NewApiKey(), EmulatorSession.NewApiKey());
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { ApiKeys = [first, second] });
        var id = await session.GenerateAsync();

        Assert.Equal(id, (await session.GetGenerationAsync(id, first)).GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, (await session.GetGenerationAsync(id, second)).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await session.GetGenerationAsync("unknown")).ValueKind);
    }

    [Fact]
    public async Task A_job_that_takes_no_time_is_completed_in_its_first_answer()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });

        var answer = await session.PostRestAsync(new { service = "flux-ultra", prompt = EmulatorSession.Prompt });

        var id = Assert.Single(session.Emulator.GetAccount().Ledger).GenerationId;
        Assert.Equal(
            """{"data":{"generateimage":{"id":"ID","status":"completed","url":"BASE/outputs/ID.jpg","duration":null,"createdAt":"2024-01-01T00:00:00Z"}}}""",
            answer.Body.Replace(id, "ID", StringComparison.Ordinal).Replace(session.Emulator.BaseAddress.AbsoluteUri, "BASE/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_and_null_dimensions_mean_1024()
    {
        await using var session = await EmulatorSession.StartAsync();

        var answer = await session.PostGraphQLAsync(
            """
            mutation {
              missing: generateImage(input: { service: "flux-ultra", prompt: "a" }) { width height }
              null: generateImage(input: { service: "flux-ultra", prompt: "a", width: null, height: null }) { width height }
              noOptions: generate(input: { type: IMAGE, provider: "flux-ultra", input: { text: "a" } }) { metadata }
            }
            """);

        Assert.Equal(
            """{"missing":{"width":1024,"height":1024},"null":{"width":1024,"height":1024},"noOptions":{"metadata":{"duration":null,"width":1024,"height":1024}}}""",
            answer.Data.GetRawText());
    }
}
