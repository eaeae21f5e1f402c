namespace FluxGraph.Emulator.Tests;

public sealed class CreditTests
{
    [Fact]
    public async Task A_generation_is_charged_at_its_price_and_shows_in_the_balance()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { OpeningCredits = 100 });
        var price = PriceTable.PriceOf(1024, 1024, PromptComplexity.Of(EmulatorSession.Prompt));

        var id = await session.GenerateAsync();

        Assert.Equal([new LedgerEntry(id, price, EmulatorSession.Start)], session.Emulator.GetAccount().Ledger);
        var balance = (await session.PostGraphQLAsync("{ creditBalance { available spent } }")).Data.GetProperty("creditBalance");
        Assert.Equal($$$"""{"available":{{{100 - price}}},"spent":{{{price}}}}""", balance.GetRawText());
    }

    [Fact]
    public async Task Credits_that_do_not_suffice_are_402_and_stay()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { OpeningCredits = 12 });
        var price = PriceTable.PriceOf(1024, 1024, PromptComplexity.Of(EmulatorSession.Prompt));
        var expected =
            $$$"""{"errors":[{"message":"Insufficient credits for this operation","extensions":{"code":"INSUFFICIENT_CREDITS","creditsRequired":{{{price}}},"creditsAvailable":12}}]}""";

        var graphQL = await session.PostGraphQLAsync(
            "mutation($text: String!) { generate(input: { type: IMAGE, provider: \"flux-ultra\", input: { text: $text } }) { id } }",
            new { text = EmulatorSession.Prompt });
        var rest = await session.PostRestAsync(new { service = "flux-ultra", prompt = EmulatorSession.Prompt });

        Assert.Equal((402, expected), (graphQL.StatusCode, graphQL.Body));
        Assert.Equal((402, expected), (rest.StatusCode, rest.Body));
        Assert.Equal(12, session.Emulator.GetAccount().CreditsAvailable);
        Assert.Empty(session.Emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task Credits_that_just_suffice_are_spent_to_zero()
    {
        var price = PriceTable.PriceOf(1024, 1024, PromptComplexity.Of(EmulatorSession.Prompt));
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { OpeningCredits = price });

        await session.GenerateAsync();

        Assert.Equal(0, session.Emulator.GetAccount().CreditsAvailable);
        Assert.Equal(402, (await session.PostRestAsync(new { service = "flux-ultra", prompt = "a" })).StatusCode);
    }

    [Fact]
    public async Task Of_a_request_that_is_rejected_as_a_whole_no_part_is_charged()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { Plan = Plan.Free });

        var answer = await session.PostGraphQLAsync(
            """
            mutation {
              valid: generateImage(input: { service: "flux-ultra", prompt: "a" }) { id }
              invalid: generateImage(input: { service: "other", prompt: "a" }) { id }
            }
            """);

        Assert.Equal(400, answer.StatusCode);
        Assert.Equal((1000, 0), (session.Emulator.GetAccount().CreditsAvailable, session.Emulator.GetAccount().CreditsSpent));

        // Nor does the withdrawn job take the plan's one place.
        await session.GenerateAsync();
    }

    [Fact]
    public async Task Accounts_do_not_share_credits()
    {
        var (first, second) = (EmulatorSession.NewApiKey(), EmulatorSession.NewApiKey());
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { ApiKeys = [first, second], OpeningCredits = 50 });

        await session.PostRestAsync(new { service = "flux-ultra", prompt = "a" }, first);

        Assert.NotEqual(50, session.Emulator.GetAccount(first).CreditsAvailable);
        Assert.Equal(50, session.Emulator.GetAccount(second).CreditsAvailable);
    }

    [Fact]
    public async Task Parallel_requests_never_spend_more_than_there_is()
    {
        await using var session = await EmulatorSession.StartAsync(
            new EmulatorOptions { OpeningCredits = 100, Plan = Plan.Custom });

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(
            _ => session.PostRestAsync(new { service = "flux-ultra", prompt = EmulatorSession.Prompt })));

        var account = session.Emulator.GetAccount();
        Assert.Equal(answers.Count(answer => answer.StatusCode == 200), account.Ledger.Count);
        Assert.Equal(100, account.CreditsAvailable + account.CreditsSpent);
        Assert.InRange(account.CreditsAvailable, 0, account.Ledger[0].Credits - 1);
    }
}
