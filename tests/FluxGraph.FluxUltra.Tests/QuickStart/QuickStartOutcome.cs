namespace FluxGraph.FluxUltra.Tests.QuickStart;

/// <summary>What the sample left behind.</summary>
internal sealed record QuickStartOutcome(int ExitCode, IReadOnlyList<string> Output, string Errors)
{
    /// <summary>What stands behind a name at the beginning of a line.</summary>
    public string Row(string name) => Output.Single(line => line.StartsWith($"{name} ", StringComparison.Ordinal))[name.Length..].Trim();
}
