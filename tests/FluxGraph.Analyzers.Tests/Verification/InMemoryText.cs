using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>An additional file that is on no disk.</summary>
internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
