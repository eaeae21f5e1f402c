using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// The directives with which a document says whether what a fragment selects is for those alone who ask for the fragment.
/// No server hears of them. A schema's own definition of one of these names goes before.
/// </summary>
internal static class MaskingDirectives
{
    private const string Mask = "mask";
    private const string Unmask = "unmask";
    private const string Location = "FRAGMENT_SPREAD";

    public static DocumentSyntax Document { get; } = DocumentParser.Parse(new SourceDocument(
        "masking.graphql", $"directive @{Mask} on {Location} directive @{Unmask} on {Location}"));

    /// <summary>Whether a directive is one that a client keeps to itself.</summary>
    public static bool Contains(string name, Schema schema) =>
        name is Mask or Unmask
        && schema.FindDirective(name) is { Arguments.IsEmpty: true } definition
        && definition.Locations.Any(location => location.Text == Location);

    /// <param name="isDefault">What the client's configuration says of spreads that do not say it themselves.</param>
    public static bool IsMasked(FragmentSpreadSyntax spread, bool isDefault, Schema schema) => isDefault
        ? !Has(spread, Unmask, schema)
        : Has(spread, Mask, schema);

    private static bool Has(FragmentSpreadSyntax spread, string name, Schema schema) =>
        !spread.Directives.IsEmpty && spread.Directives.Any(directive => directive.Name.Text == name) && Contains(name, schema);
}
