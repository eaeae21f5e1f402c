using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Introspection;

/// <summary>What the types of an introspection answer are made of.</summary>
internal sealed class IntrospectedMembers(SchemaWriter writer, SourceDocument source, Action<SourceSpan, string> report)
{
    /// <summary>The name of a part; what has none, or one that is no name in GraphQL, is a finding and left out.</summary>
    public JsonString? NameOf(JsonObject part, string role)
    {
        var name = part.Find("name") as JsonString;
        if (name is { Value.Length: > 0 } && CharacterClass.IsNameStart(name.Value[0]) && name.Value.All(CharacterClass.IsNameContinue))
        {
            return name;
        }

        report(part.Find("name")?.Span ?? new SourceSpan(part.Span.Start, 1), $"a {role} has no \"name\" that GraphQL knows.");
        return null;
    }

    public static IEnumerable<JsonObject> ObjectsOf(JsonObject parent, string member) =>
        (parent.Find(member) as JsonArray)?.Items.OfType<JsonObject>() ?? [];

    public void WriteDescription(JsonObject part)
    {
        if (part.Find("description") is JsonString description)
        {
            writer.Write("", description.Span).WriteString(description.Value).Write("\n");
        }
    }

    public void WriteFields(JsonObject type) => WriteAll(type, "fields", " {\n", "}", "field", (field, name) =>
    {
        WriteInputValues(field, "args", "(", ")");
        WriteType(field, name);
    });

    public void WriteInputValues(JsonObject parent, string member, string before, string after) => WriteAll(
        parent,
        member,
        before,
        after,
        member == "args" ? "argument" : "input field",
        (value, name) =>
        {
            WriteType(value, name);
            WriteDefaultValue(value);
        });

    public void WriteEnumValues(JsonObject type) => WriteAll(type, "enumValues", " {\n", "}", "enum value", (_, _) => { });

    private void WriteAll(JsonObject parent, string member, string before, string after, string role, Action<JsonObject, JsonString> write)
    {
        var isEmpty = true;
        foreach (var part in ObjectsOf(parent, member))
        {
            if (NameOf(part, role) is not { } name)
            {
                continue;
            }

            writer.Write(isEmpty ? before : "");
            isEmpty = false;
            WriteDescription(part);
            writer.Write(name.Value, name.Span);
            write(part, name);
            WriteDeprecation(part);
            writer.Write("\n");
        }

        writer.Write(isEmpty ? "" : after);
    }

    private void WriteType(JsonObject part, JsonString name)
    {
        if (new IntrospectedTypeReference(part.Find("type") as JsonObject, this).Format() is { } type)
        {
            writer.Write(": ").Write(type, part.Find("type")!.Span);
        }
        else
        {
            // A member without a type would be a mistake in the written schema: any type will do to keep the others.
            report(part.Find("type")?.Span ?? name.Span, $"\"{name.Value}\" has no \"type\" that can be read.");
            writer.Write(": String");
        }
    }

    private void WriteDefaultValue(JsonObject value)
    {
        if (value.Find("defaultValue") is not JsonString text)
        {
            return;
        }

        if (ValueParser.IsConstant(text.Value))
        {
            writer.Write(" = ", text.Span).Write(text.Value, text.Span);
        }
        else
        {
            report(text.Span, $"the default value {source.Text.Substring(text.Span.Start, text.Span.Length)} is no value of GraphQL.");
        }
    }

    private void WriteDeprecation(JsonObject part)
    {
        if (part.Find("isDeprecated") is not JsonBoolean { Value: true } deprecated)
        {
            return;
        }

        writer.Write(" @deprecated", deprecated.Span);
        if (part.Find("deprecationReason") is JsonString reason)
        {
            writer.Write("(reason: ", reason.Span).WriteString(reason.Value).Write(")");
        }
    }
}
