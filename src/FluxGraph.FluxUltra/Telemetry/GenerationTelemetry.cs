using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Traces and measures generations. What is told of them is numbers, ids and names that this library or the API has made; never what
/// a caller has written, save for the name of the model.
/// </summary>
internal sealed class GenerationTelemetry
{
    private static readonly ActivitySource Source = new(FluxUltraTelemetry.ActivitySourceName);

    private readonly Histogram<double>? _submissions;
    private readonly Histogram<double>? _waits;
    private readonly Histogram<long>? _downloads;
    private readonly Counter<long>? _retries;
    private readonly TimeProvider _timeProvider;

    /// <param name="meters">Makes the meter; null where nothing is measured.</param>
    /// <param name="timeProvider">Measures durations.</param>
    public GenerationTelemetry(IMeterFactory? meters, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        var meter = meters?.Create(FluxUltraTelemetry.MeterName);
        _submissions = meter?.CreateHistogram<double>(
            "fluxultra.generate.duration", "s", "From the call to the API's answer to a request for a generation, the wait for the plan included");
        _waits = meter?.CreateHistogram<double>("fluxultra.wait.duration", "s", "Waits for generations");
        _downloads = meter?.CreateHistogram<long>("fluxultra.download.size", "By", "Images that were downloaded");
        _retries = meter?.CreateCounter<long>("fluxultra.retries", "{retry}", "Calls that were tried again");
    }

    /// <summary>Traces and measures a request for a generation.</summary>
    public async Task<GenerationSnapshot> SubmitAsync(ImageRequest request, SubmissionRoute route, Func<Task<GenerationSnapshot>> submit)
    {
        var started = _timeProvider.GetTimestamp();
        var operation = NameOf(route);
        using var activity = Source.StartActivity("fluxultra.generate");
        activity?.SetTag("fluxultra.operation", operation);
        activity?.SetTag("fluxultra.image.width", request.Width);
        activity?.SetTag("fluxultra.image.height", request.Height);
        activity?.SetTag("fluxultra.model", request.Version);
        try
        {
            var generation = await submit().ConfigureAwait(false);
            activity?.SetTag("fluxultra.generation.id", generation.Id);
            activity?.SetTag("fluxultra.credits", generation.CreditCost);
            End("accepted", failure: null);
            return generation;
        }
        catch (Exception failure)
        {
            End(OutcomeOf(failure), failure);
            throw;
        }

        void End(string outcome, Exception? failure)
        {
            SetOutcome(activity, outcome, failure);
            Record(_submissions, _timeProvider.GetElapsedTime(started), outcome, failure, ("fluxultra.operation", operation));
        }
    }

    /// <summary>Traces and measures a wait.</summary>
    public async Task<GenerationSnapshot> WaitAsync(string generationId, Func<Task<GenerationSnapshot>> wait)
    {
        var started = _timeProvider.GetTimestamp();
        using var activity = Source.StartActivity("fluxultra.wait");
        activity?.SetTag("fluxultra.generation.id", generationId);
        try
        {
            var ended = await wait().ConfigureAwait(false);
            activity?.SetTag("fluxultra.credits", ended.CreditCost);
            End(ended.Status.IsFailed ? "failed" : "completed", failure: null);
            return ended;
        }
        catch (Exception failure)
        {
            End(failure is OperationCanceledException ? "cancelled" : "error", failure);
            throw;
        }

        void End(string outcome, Exception? failure)
        {
            SetOutcome(activity, outcome, failure);
            Record(_waits, _timeProvider.GetElapsedTime(started), outcome, failure);
        }
    }

    /// <summary>Traces and measures a download.</summary>
    public async Task<DownloadedImage> DownloadAsync(string generationId, Func<Task<DownloadedImage>> download)
    {
        using var activity = Source.StartActivity("fluxultra.download");
        activity?.SetTag("fluxultra.generation.id", generationId);
        try
        {
            var image = await download().ConfigureAwait(false);
            activity?.SetTag("fluxultra.download.size", image.Length);
            SetOutcome(activity, "completed", failure: null);
            _downloads?.Record(image.Length);
            return image;
        }
        catch (Exception failure)
        {
            SetOutcome(activity, failure is OperationCanceledException ? "cancelled" : "error", failure);
            throw;
        }
    }

    /// <summary>A call is tried again; where it is traced, its span says so.</summary>
    public void TryingAgain(Exception failure, TimeSpan pause)
    {
        _retries?.Add(1, new KeyValuePair<string, object?>("error.type", failure.GetType().Name));
        if (Activity.Current is { } activity && activity.Source == Source)
        {
            activity.AddEvent(new ActivityEvent(
                "fluxultra.retry", tags: new ActivityTagsCollection { ["error.type"] = failure.GetType().Name, ["fluxultra.retry.pause"] = pause.TotalSeconds }));
        }
    }

    private static string NameOf(SubmissionRoute route) => route switch
    {
        SubmissionRoute.TextToImage => "text_to_image",
        SubmissionRoute.GenerateImage => "generateImage",
        _ => "generate",
    };

    private static string OutcomeOf(Exception failure) =>
        FluxUltraException.LeavesChargeOpen(failure) ? "unknown"
        : failure is OperationCanceledException ? "cancelled"
        : "without_effect";

    /// <summary>The type of a failure and not its words: an API's words may quote the prompt.</summary>
    private static void SetOutcome(Activity? activity, string outcome, Exception? failure)
    {
        activity?.SetTag("fluxultra.outcome", outcome);
        if (failure is not null)
        {
            activity?.SetTag("error.type", failure.GetType().Name);
            activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void Record(
        Histogram<double>? histogram, TimeSpan duration, string outcome, Exception? failure, params ReadOnlySpan<(string Name, string Value)> more)
    {
        if (histogram is not { Enabled: true })
        {
            return;
        }

        var tags = new TagList { { "fluxultra.outcome", outcome } };
        foreach (var (name, value) in more)
        {
            tags.Add(name, value);
        }

        if (failure is not null)
        {
            tags.Add("error.type", failure.GetType().Name);
        }

        histogram.Record(duration.TotalSeconds, tags);
    }
}
