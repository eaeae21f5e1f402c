using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>A value that stands in a file, and one of the names that it goes by there.</summary>
/// <param name="Name">The name nearest to the value, such as that of a member, an attribute or a header.</param>
/// <param name="Section">The names around it from the outside in, joined as configuration joins them; empty where there are none.</param>
/// <param name="Value">The value without quotation marks, with escapes resolved.</param>
/// <param name="Span">Where the value stands, without quotation marks.</param>
internal readonly record struct FileEntry(string Name, string Section, string Value, TextSpan Span)
{
    /// <summary>The whole name, as configuration writes it: <c>FluxUltra:ApiKey</c>.</summary>
    public string Path => Section.Length == 0 ? Name : Section + ":" + Name;
}
