using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Json;

/// <summary>A JSON value that knows where it stands, so that a finding can point at it.</summary>
public abstract class JsonNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

public sealed class JsonObject(IReadOnlyList<JsonMember> members, SourceSpan span) : JsonNode(span)
{
    public IReadOnlyList<JsonMember> Members { get; } = members;

    /// <summary>The value of a member; of several with one name the last counts, as it does in JavaScript.</summary>
    public JsonNode? Find(string name) => Members.LastOrDefault(member => member.Name == name)?.Value;
}

public sealed class JsonMember(string name, SourceSpan nameSpan, JsonNode value)
{
    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public JsonNode Value { get; } = value;
}

public sealed class JsonArray(IReadOnlyList<JsonNode> items, SourceSpan span) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;
}

public sealed class JsonString(string value, SourceSpan span) : JsonNode(span)
{
    public string Value { get; } = value;
}

public sealed class JsonBoolean(bool value, SourceSpan span) : JsonNode(span)
{
    public bool Value { get; } = value;
}

public sealed class JsonNumber(SourceSpan span) : JsonNode(span);

public sealed class JsonNull(SourceSpan span) : JsonNode(span);
