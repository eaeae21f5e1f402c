using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>Finds the keys in a file's text.</summary>
internal static class KeyFileSearch
{
    /// <summary>Each key once, under the first of its names that tells.</summary>
    public static IEnumerable<FoundKey> Find(KeyFile file, string text, KeyGuard guard)
    {
        var last = default(TextSpan);
        foreach (var entry in KeyFileReader.Read(file.Format, text))
        {
            if (FindKey(file, entry, guard) is { } span && span != last)
            {
                last = span;
                yield return new FoundKey(entry, span);
            }
        }
    }

    private static TextSpan? FindKey(KeyFile file, FileEntry entry, KeyGuard guard)
    {
        if (file.IsPublic && PublishableKey.Is(entry.Value))
        {
            return null;
        }

        if (guard.IsKey(LabelOf(entry, guard), entry.Value) || IsAuthentication(entry, guard) || guard.IsHeaderLine(entry.Value))
        {
            return entry.Span;
        }

        return guard.FindInQuery(entry.Value, out var start, out var length) && !(file.IsPublic && PublishableKey.Is(entry.Value.Substring(start, length)))
            ? PartOf(entry, start, length)
            : null;
    }

    // "Key" says little; "Jwt:Key" says more.
    private static LabelStrength LabelOf(FileEntry entry, KeyGuard guard)
    {
        var label = guard.Judge(entry.Name);
        return label == LabelStrength.None && entry.Section.Length > 0 ? guard.Judge(entry.Path) : label;
    }

    // A header's value has its scheme in front. Without one, a name that says "key" as a label does was judged already.
    private static bool IsAuthentication(FileEntry entry, KeyGuard guard) =>
        guard.IsAuthenticationHeader(entry.Name)
        && (entry.Value.IndexOf(' ') >= 0 || guard.Judge(entry.Name) < LabelStrength.Key)
        && guard.IsCredential(entry.Value);

    // Where escapes are written, positions in the value are not those in the file.
    private static TextSpan PartOf(FileEntry entry, int start, int length) =>
        entry.Value.Length == entry.Span.Length ? new TextSpan(entry.Span.Start + start, length) : entry.Span;
}
