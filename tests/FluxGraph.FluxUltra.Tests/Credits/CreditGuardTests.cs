using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Credits;

public sealed class CreditGuardTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly EmulatorOptions Roomy = new()
    {
        Plan = Plan.Custom,
        CustomQuota = new PlanQuota(RequestsPerMinute: 10_000, ConcurrentJobs: 1_000, RequestsPerDay: null),
    };

    [Fact]
    public async Task What_the_API_failed_with_may_have_been_charged()
    {
        await using var server = await TestServer.StartAsync(
            new Answer(200, """{"data":{"creditBalance":{"available":100,"spent":0}}}"""), Answer.Error(500, "INTERNAL_ERROR"));
        await using var session = FluxUltraSession.For(server.Endpoint);

        await Assert.ThrowsAsync<ServerErrorException>(() => session.Guard.GenerateAsync(session.Request));

        Assert.Equal((80, 0), (session.Guard.Available, session.Guard.Reserved));
    }

    [Fact]
    public void A_batch_costs_what_its_images_cost()
    {
        Assert.Equal(new CreditRange(50, 120), CreditRange.Of([Image(512), Image(1500), Image(4096)]));
        Assert.Equal(new CreditRange(0, 0), CreditRange.Of([]));
        Assert.Throws<OverflowException>(() => new CreditRange(1, int.MaxValue) + new CreditRange(1, 1));
    }

    [Fact]
    public async Task What_the_account_may_not_be_able_to_pay_is_not_sent()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { OpeningCredits = 19 });

        var exception = await Assert.ThrowsAsync<InsufficientCreditsException>(() => session.Guard.GenerateAsync(session.Request));

        Assert.Equal((20, 19), (exception.CreditsRequired, exception.CreditsAvailable));
        Assert.Null(exception.Error);
        Assert.Single(session.ApiRequests);
        Assert.Equal(0, session.Guard.Reserved);
        session.AssertNothingLeaked(exception);
    }

    [Fact]
    public async Task What_is_kept_for_others_is_not_spent()
    {
        await using var session = await FluxUltraSession.StartAsync(configure: options => options.Credits.CreditsToKeep = 981);

        await Assert.ThrowsAsync<InsufficientCreditsException>(() => session.Guard.GenerateAsync(session.Request));

        Assert.Empty(session.Emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task What_it_did_cost_is_what_is_gone()
    {
        await using var session = await FluxUltraSession.StartAsync();

        for (var i = 0; i < 5; i++)
        {
            await session.Guard.GenerateAsync(session.Request);
        }

        var account = session.Emulator.GetAccount();
        Assert.Equal((account.CreditsAvailable, 0), (session.Guard.Available, session.Guard.Reserved));
        Assert.Equal(5, account.Ledger.Count);
        // The balance was asked for once; what it became since is known from the costs.
        Assert.Equal(6, session.ApiRequests.Count);
    }

    [Fact]
    public async Task What_others_spend_is_noticed_when_the_answer_has_grown_old()
    {
        await using var session = await FluxUltraSession.StartAsync();
        await session.Guard.GenerateAsync(session.Request);
        await session.Client.GenerateAsync(session.Request);
        Assert.NotEqual(session.Emulator.GetAccount().CreditsAvailable, session.Guard.Available);

        session.Clock.Advance(TimeSpan.FromMinutes(2));
        await session.Guard.GenerateAsync(session.Request);

        Assert.Equal(session.Emulator.GetAccount().CreditsAvailable, session.Guard.Available);
    }

    [Fact]
    public async Task Many_at_once_never_ask_for_more_than_there_is()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { Plan = Roomy.Plan, CustomQuota = Roomy.CustomQuota, OpeningCredits = 200 });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(async _ =>
        {
            try
            {
                await session.Guard.GenerateAsync(session.Request);
                return true;
            }
            catch (InsufficientCreditsException refusal)
            {
                Assert.Null(refusal.Error);
                return false;
            }
        })).WaitAsync(Limit);

        var account = session.Emulator.GetAccount();
        Assert.Equal(outcomes.Count(isPaid => isPaid), account.Ledger.Count);
        // Nobody is refused while there is enough for one more, however the reservations lay.
        Assert.InRange(account.CreditsAvailable, 0, 19);
        Assert.Equal(0, session.Guard.Reserved);
    }

    [Fact]
    public async Task After_an_unknown_outcome_the_most_is_taken_for_charged_until_the_API_is_asked()
    {
        var requests = 0;
        await using var server = await TestServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref requests) == 2)
            {
                context.Abort();
                return;
            }

            await new Answer(200, """{"data":{"creditBalance":{"available":100,"spent":0}}}""").WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);

        await Assert.ThrowsAsync<UnknownOutcomeException>(() => session.Guard.GenerateAsync(session.Request));

        Assert.Equal((80, 0), (session.Guard.Available, session.Guard.Reserved));
        await session.Guard.RefreshAsync();
        Assert.Equal(100, session.Guard.Available);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_paid_is_refused_or_trimmed()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { OpeningCredits = 70 });
        ImageRequest[] batch = [Image(4096), Image(512), Image(1024), Image(600)];

        var exception = await Assert.ThrowsAsync<InsufficientCreditsException>(() => session.Guard.PlanAsync(batch));
        var inOrder = await session.Guard.PlanAsync(batch, CreditShortage.Trim);
        var cheapest = await session.Guard.PlanAsync(batch, CreditShortage.Trim, CreditOrder.CheapestFirst);

        Assert.Equal((110, 70), (exception.CreditsRequired, exception.CreditsAvailable));
        Assert.Equal([4096, 512], inOrder.Admitted.Select(image => image.Width));
        Assert.Equal([512, 600, 1024], cheapest.Admitted.Select(image => image.Width));
        Assert.Equal([4096], cheapest.LeftOut.Select(image => image.Width));
        Assert.Equal((new CreditRange(30, 60), 70), (cheapest.Estimate, cheapest.Spendable));
        Assert.Equal(4, (await session.Guard.PlanAsync([.. batch.Skip(1), Image(512) with { Priority = 1 }], CreditShortage.Trim, CreditOrder.HighestPriority)).Admitted.Count + 1);
    }

    [Fact]
    public async Task A_threshold_alerts_once_by_event_log_and_metric()
    {
        await using var session = await FluxUltraSession.StartAsync(configure: options =>
        {
            options.Credits.AlertThresholds.Add(990);
            options.Credits.AlertThresholds.Add(10);
        });
        var alerts = new ConcurrentQueue<CreditAlertEventArgs>();
        session.Guard.CreditsLow += (_, alert) => alerts.Enqueue(alert);
        var metrics = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (session.Owns(instrument.Meter))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => metrics.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => metrics[instrument.Name] = value);
        listener.Start();

        await session.Guard.GenerateAsync(session.Request);
        await session.Guard.GenerateAsync(session.Request);
        listener.RecordObservableInstruments();

        var account = session.Emulator.GetAccount();
        var alert = Assert.Single(alerts);
        Assert.Equal((990, 1000 - account.Ledger[0].Credits), (alert.Threshold, alert.Available));
        Assert.Single(session.Logs.Entries, entry => entry.StartsWith("The account has ", StringComparison.Ordinal));
        Assert.Equal(1, metrics["fluxultra.credits.alerts"]);
        Assert.Equal(account.CreditsSpent, metrics["fluxultra.credits.spent"]);
        Assert.Equal(account.CreditsAvailable, metrics["fluxultra.credits.available"]);
        Assert.Equal(0, metrics["fluxultra.credits.reserved"]);
    }

    private static ImageRequest Image(int side) => new() { Prompt = "A city", Width = side, Height = side };
}
