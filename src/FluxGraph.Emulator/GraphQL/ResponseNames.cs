namespace FluxGraph.Emulator;

/// <summary>Spells the names at the top of <c>data</c>.</summary>
internal static class ResponseNames
{
    public static object Spell(object data, ResponseFieldSpelling spelling)
    {
        if (spelling == ResponseFieldSpelling.AsRequested || data is not IDictionary<string, object?> fields)
        {
            return data;
        }

        // Names that differ in case alone stay as they are: in lower case, one would hide the other.
        var lowerCaseNames = fields.Keys.Select(name => name.ToLowerInvariant()).ToList();
        return lowerCaseNames.Distinct(StringComparer.Ordinal).Count() == fields.Count
            ? lowerCaseNames.Zip(fields.Values).ToDictionary(field => field.First, field => field.Second)
            : data;
    }
}
