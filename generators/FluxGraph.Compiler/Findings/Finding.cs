using System.Globalization;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Findings;

/// <summary>Something wrong at a place in a file. Compares by value and holds no file's text, so that it can be cached.</summary>
public sealed record Finding(FindingDescriptor Descriptor, string Message, SourceLocation Location)
{
    public static Finding Create(FindingDescriptor descriptor, SourceDocument source, SourceSpan span, params string[] arguments) =>
        Create(descriptor, SourceLocation.Of(source, span), arguments);

    public static Finding Create(FindingDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        new(descriptor, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments), location);

    public override string ToString() =>
        $"{Location}: {Descriptor.Severity.ToString().ToLowerInvariant()} {Descriptor.Id}: {Message}";
}
