using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>What the browser is told of an image. The API's own address of it stays here.</summary>
/// <param name="Id">The generation's id.</param>
/// <param name="Prompt">What the image shows.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="State"><c>working</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Status">The API's word for how far it is.</param>
/// <param name="Credits">What it cost; null when the API did not say.</param>
/// <param name="CreatedAt">When it was ordered.</param>
/// <param name="Source">Where this program serves it; null while there is none.</param>
internal sealed record ImageView(
    string Id, string Prompt, int Width, int Height, string State, string Status, int? Credits, DateTimeOffset CreatedAt, string? Source)
{
    public static ImageView Of(GenerationRecord record)
    {
        var generation = record.Generation ?? throw new ArgumentException("The request was not accepted.", nameof(record));
        var status = generation.Status;
        var state = status.IsCompleted ? "done" : status.IsFailed || record.State == GenerationRecordState.Ended ? "failed" : "working";
        return new ImageView(
            generation.Id,
            record.Request.Prompt,
            record.Request.Width,
            record.Request.Height,
            state,
            status.Value,
            generation.CreditCost,
            record.CreatedAt,
            state == "done" ? $"/api/images/{Uri.EscapeDataString(generation.Id)}/file" : null);
    }
}
