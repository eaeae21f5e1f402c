using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>The properties of a project that its targets show to the compiler.</summary>
internal sealed class BuildProperties(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    /// <summary>Reads <c>Name=Value</c>, several divided by semicolons.</summary>
    public static BuildProperties Parse(string text) => new([
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(property => property.Split('=', 2)).Select(pair => (pair[0], pair[1]))]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties((string Name, string Value)[] properties) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values =
            properties.ToDictionary(property => "build_property." + property.Name, property => property.Value, KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
