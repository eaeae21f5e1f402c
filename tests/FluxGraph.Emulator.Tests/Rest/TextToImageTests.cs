namespace FluxGraph.Emulator.Tests;

public sealed class TextToImageTests
{
    [Fact]
    public async Task An_accepted_request_is_answered_as_the_page_shows()
    {
        await using var session = await EmulatorSession.StartAsync();

        var answer = await session.PostRestAsync(new
        {
            service = "flux-ultra",
            prompt = EmulatorSession.Prompt,
            width = 1920,
            height = 1080,
            version = "flux-pro-1.1-ultra",
            webhookUrl = "http://127.0.0.1:9/callback",
        });

        var id = Assert.Single(session.Emulator.GetAccount().Ledger).GenerationId;
        Assert.Equal((200, "application/json; charset=utf-8"), (answer.StatusCode, answer.ContentType));
        Assert.Equal(
            """{"data":{"generateimage":{"id":"ID","status":"processing","url":null,"webhookUrl":"http://127.0.0.1:9/callback","createdAt":"2024-01-01T00:00:00Z"}}}""",
            answer.Body.Replace(id, "ID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_generation_started_over_Rest_can_be_asked_for_over_GraphQL()
    {
        await using var session = await EmulatorSession.StartAsync();
        await session.PostRestAsync(new { service = "flux-ultra", prompt = EmulatorSession.Prompt, width = 600, height = 400 });
        var id = Assert.Single(session.Emulator.GetAccount().Ledger).GenerationId;

        var generation = await session.GetGenerationAsync(id);

        Assert.Equal("""{"duration":null,"width":600,"height":400}""", generation.GetProperty("metadata").GetRawText());
    }
}
