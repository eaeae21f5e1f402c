using System.Globalization;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Findings;

/// <summary>Something wrong at a place in a file. Compares by value and holds no file's text, so that it can be cached.</summary>
/// <param name="Related">The other places that have to do with it, such as the other side of a conflict.</param>
/// <param name="Corrections">Ways to put it right, the likeliest first.</param>
public sealed record Finding(
    FindingDescriptor Descriptor,
    string Message,
    SourceLocation Location,
    EquatableArray<SourceLocation> Related = default,
    EquatableArray<Correction> Corrections = default)
{
    public static Finding Create(FindingDescriptor descriptor, SourceDocument source, SourceSpan span, params string[] arguments) =>
        Create(descriptor, SourceLocation.Of(source, span), [], arguments);

    public static Finding Create(FindingDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        Create(descriptor, location, [], arguments);

    public static Finding Create(
        FindingDescriptor descriptor, SourceLocation location, EquatableArray<SourceLocation> related, params string[] arguments) =>
        new(descriptor, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments), location, related);

    public override string ToString() =>
        $"{Location}: {Descriptor.Severity.ToString().ToLowerInvariant()} {Descriptor.Id}: {Message}";
}
