using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>What is configured for a project or for one of its files.</summary>
internal sealed class OptionValues(params (string Key, string Value)[] values) : AnalyzerConfigOptions
{
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
    {
        value = values.FirstOrDefault(pair => KeyComparer.Equals(pair.Key, key)).Value;
        return value is not null;
    }
}
