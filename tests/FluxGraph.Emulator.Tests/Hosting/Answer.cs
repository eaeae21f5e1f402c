using System.Text.Json;

namespace FluxGraph.Emulator.Tests;

/// <summary>What the emulator answered.</summary>
internal sealed record Answer(int StatusCode, string? ContentType, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Data
    {
        get
        {
            Assert.True(StatusCode == 200, $"{StatusCode}: {Body}");
            return JsonDocument.Parse(Body).RootElement.GetProperty("data");
        }
    }

    public string ErrorCode
        => JsonDocument.Parse(Body).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
}
