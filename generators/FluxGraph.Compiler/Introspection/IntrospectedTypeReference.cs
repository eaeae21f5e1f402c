using FluxGraph.Compiler.Json;

namespace FluxGraph.Compiler.Introspection;

/// <summary>A reference to a type, which an introspection answer wraps into an object for each list and non-null.</summary>
internal sealed class IntrospectedTypeReference(JsonObject? reference, IntrospectedMembers members)
{
    /// <summary>The reference as the specification writes it; null where it does not end at a name.</summary>
    public string? Format()
    {
        var before = "";
        var after = "";
        for (var current = reference; current is not null; current = current.Find("ofType") as JsonObject)
        {
            switch ((current.Find("kind") as JsonString)?.Value)
            {
                case "NON_NULL" when !after.StartsWith("!", StringComparison.Ordinal):
                    after = "!" + after;
                    break;
                case "LIST":
                    before += "[";
                    after = "]" + after;
                    break;
                case "NON_NULL" or null:
                    return null;
                default:
                    return members.NameOf(current, "type") is { } name ? before + name.Value + after : null;
            }
        }

        return null;
    }
}
