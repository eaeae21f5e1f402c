using System.CommandLine;

namespace FluxGraph.Emulator;

/// <summary>The command line: starts the emulator, prints how to reach it, and runs until Ctrl+C.</summary>
internal sealed class EmulatorCommand : RootCommand
{
    private static readonly EmulatorOptions Defaults = new();

    private readonly Option<Uri> _urls = new("--urls")
    {
        Description = "The http URL to listen on; port 0 takes a free one",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
        CustomParser = result => ParseUrl(result.Tokens.Single().Value, result.AddError),
    };

    private readonly Option<Plan> _plan = new("--plan")
    {
        Description = "The plan whose quotas hold",
        DefaultValueFactory = _ => Defaults.Plan,
    };

    private readonly Option<int> _requestsPerMinute = new("--requests-per-minute")
    {
        Description = "Requests a minute of the plan Custom",
        DefaultValueFactory = _ => Defaults.CustomQuota.RequestsPerMinute,
    };

    private readonly Option<int> _concurrentJobs = new("--concurrent-jobs")
    {
        Description = "Concurrent jobs of the plan Custom",
        DefaultValueFactory = _ => Defaults.CustomQuota.ConcurrentJobs,
    };

    private readonly Option<int> _credits = new("--credits")
    {
        Description = "The credits that each account has at the start",
        DefaultValueFactory = _ => Defaults.OpeningCredits,
    };

    private readonly Option<double> _jobSeconds = new("--job-seconds")
    {
        Description = "How long a generation is processing, in seconds",
        DefaultValueFactory = _ => Defaults.JobDuration.TotalSeconds,
    };

    private readonly Option<ResponseFieldSpelling> _spelling = new("--response-field-spelling")
    {
        Description = "How names at the top of a GraphQL answer's data are spelled",
        DefaultValueFactory = _ => Defaults.ResponseFieldSpelling,
    };

    private readonly Option<double> _faultRate = new("--fault-rate")
    {
        Description = "The share of requests, generations and webhooks that go wrong by chance, from 0 to 1",
        DefaultValueFactory = _ => Defaults.FaultRate,
    };

    private readonly Option<int> _faultSeed = new("--fault-seed")
    {
        Description = "What chance starts from: the same number lets the same go wrong",
        DefaultValueFactory = _ => Defaults.FaultSeed,
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Do not log requests" };

    public EmulatorCommand()
        : base("A local Flux Ultra: GraphQL, REST, images and webhooks, with credits and quotas.")
    {
        foreach (var option in new Option[] { _urls, _plan, _requestsPerMinute, _concurrentJobs, _credits, _jobSeconds, _spelling, _faultRate, _faultSeed, _quiet })
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        try
        {
            await using var emulator = await FluxUltraEmulator.StartAsync(ReadOptions(parsed), timeProvider: null, cancellationToken);
            await output.WriteLineAsync(StartMessage.For(emulator));
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped.");
            return 0;
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException or IOException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private EmulatorOptions ReadOptions(ParseResult parsed) => new()
    {
        Url = parsed.GetValue(_urls)!,
        Plan = parsed.GetValue(_plan),
        CustomQuota = new PlanQuota(parsed.GetValue(_requestsPerMinute), parsed.GetValue(_concurrentJobs), RequestsPerDay: null),
        OpeningCredits = parsed.GetValue(_credits),
        JobDuration = TimeSpan.FromSeconds(parsed.GetValue(_jobSeconds)),
        ResponseFieldSpelling = parsed.GetValue(_spelling),
        FaultRate = parsed.GetValue(_faultRate),
        FaultSeed = parsed.GetValue(_faultSeed),
        LogToConsole = !parsed.GetValue(_quiet),
    };

    private static Uri? ParseUrl(string text, Action<string> addError)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            return url;
        }

        addError($"'{text}' is not an absolute URL.");
        return null;
    }
}
