namespace FluxGraph.CompilerServices;

/// <summary>Looks into an object for its <c>__typename</c>.</summary>
internal static class TypeNameScanner
{
    private static readonly FieldName TypeName = new("__typename");

    private static ReadOnlySpan<byte> FirstMember => "{\"__typename\":\""u8;

    /// <summary>Finds the name; the cursor stays where it is.</summary>
    /// <returns>The name in UTF-8; empty when no object comes next, or one without a name.</returns>
    public static ReadOnlySpan<byte> Find(scoped in JsonCursor json)
    {
        // Servers answer without white space and, as the name is asked for first, with the name first.
        var next = json.From(json.Position);
        if (next.StartsWith(FirstMember))
        {
            next = next[FirstMember.Length..];
            var end = next.IndexOfAny((byte)'"', (byte)'\\');
            if (end >= 0 && next[end] == '"')
            {
                return next[..end];
            }
        }

        return Scan(json);
    }

    /// <param name="json">A copy of the cursor.</param>
    private static ReadOnlySpan<byte> Scan(JsonCursor json)
    {
        if (json.Peek() != '{')
        {
            return [];
        }

        json.EnterObject();
        for (var isFirst = true; TryGoToValue(ref json, isFirst, out var isTypeName); isFirst = false)
        {
            if (!isTypeName || json.Peek() != '"')
            {
                json.Skip();
                continue;
            }

            var content = json.ReadString(out var form);
            if (!form.IsEscaped || ResponseText.TryUnescape(content, out content))
            {
                return content;
            }
        }

        return [];
    }

    private static bool TryGoToValue(ref JsonCursor json, bool isFirst, out bool isTypeName)
    {
        isTypeName = json.TryReadExpectedName(in TypeName, isFirst);
        if (isTypeName)
        {
            return true;
        }

        if (!json.TryGoToName(isFirst))
        {
            return false;
        }

        var name = json.ReadName(out var isEscaped);
        isTypeName = (!isEscaped || ResponseText.TryUnescape(name, out name)) && name.SequenceEqual("__typename"u8);
        return true;
    }
}
