using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Introspection;

/// <summary>A type of an introspection answer.</summary>
internal sealed class IntrospectedType(
    JsonObject type, JsonString name, IntrospectedMembers members, SchemaWriter writer, Action<SourceSpan, string> report)
{
    public void Write()
    {
        switch ((type.Find("kind") as JsonString)?.Value)
        {
            case "SCALAR":
                WriteHead("scalar");
                var url = (type.Find("specifiedByURL") ?? type.Find("specifiedByUrl")) as JsonString;
                if (url is not null)
                {
                    writer.Write(" @specifiedBy(url: ", url.Span).WriteString(url.Value).Write(")");
                }

                writer.Write("\n\n");
                break;
            case "OBJECT":
                WriteFielded("type");
                break;
            case "INTERFACE":
                WriteFielded("interface");
                break;
            case "UNION":
                WriteHead("union");
                WriteNames(" = ", " | ", "possibleTypes");
                writer.Write("\n\n");
                break;
            case "ENUM":
                WriteHead("enum");
                members.WriteEnumValues(type);
                writer.Write("\n\n");
                break;
            case "INPUT_OBJECT":
                WriteHead("input");
                writer.Write(type.Find("isOneOf") is JsonBoolean { Value: true } ? " @oneOf" : "");
                members.WriteInputValues(type, "inputFields", " {\n", "}");
                writer.Write("\n\n");
                break;
            default:
                report(type.Find("kind")?.Span ?? name.Span, $"the type \"{name.Value}\" has no known \"kind\".");
                break;
        }
    }

    private void WriteFielded(string keyword)
    {
        WriteHead(keyword);
        WriteNames(" implements ", " & ", "interfaces");
        members.WriteFields(type);
        writer.Write("\n\n");
    }

    private void WriteHead(string keyword)
    {
        members.WriteDescription(type);
        writer.Write(keyword + " ", name.Span).Write(name.Value, name.Span);
    }

    private void WriteNames(string before, string separator, string member)
    {
        foreach (var reference in IntrospectedMembers.ObjectsOf(type, member))
        {
            if (members.NameOf(reference, "type") is { } referenced)
            {
                writer.Write(before, referenced.Span).Write(referenced.Value, referenced.Span);
                before = separator;
            }
        }
    }
}
