using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Introspection;

/// <summary>
/// A schema in the language of GraphQL that was written from another file. Its places are those of what it was written
/// from, so that findings point into the file that exists.
/// </summary>
internal sealed class MappedDocument(SourceDocument origin, string text, IReadOnlyList<MappedPlace> places) : SourceDocument(origin.Path, text)
{
    private readonly SourceDocument _origin = origin;

    public override SourceLocation Locate(SourceSpan span) => _origin.Locate(FindPlace(span.Start));

    public override bool Equals(SourceDocument? other) =>
        ReferenceEquals(this, other) || (other is MappedDocument mapped && _origin.Equals(mapped._origin));

    public override bool Equals(object? obj) => Equals(obj as SourceDocument);

    public override int GetHashCode() => _origin.GetHashCode();

    /// <summary>The last place at or before an offset.</summary>
    private SourceSpan FindPlace(int offset)
    {
        var low = 0;
        var high = places.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (places[middle].Offset <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return places.Count == 0 ? new SourceSpan(0, 0) : places[low].Origin;
    }
}

/// <summary>From an offset on, what is written comes from a place of the origin.</summary>
internal readonly record struct MappedPlace(int Offset, SourceSpan Origin);
