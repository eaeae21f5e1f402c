using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Introspection;

/// <summary>
/// Reads a schema from the answer to an introspection query, with or without the <c>data</c> around it. What the server
/// did not say, because it is older or was not asked, is left out; what makes no sense is a finding, and the rest counts.
/// <see href="https://spec.graphql.org/September2025/#sec-Introspection"/>
/// </summary>
internal sealed class IntrospectionReader
{
    private readonly SourceDocument _source;
    private readonly List<Finding> _findings = [];
    private readonly SchemaWriter _writer = new();

    private IntrospectionReader(SourceDocument source) => _source = source;

    public static DocumentSyntax Read(SourceDocument source)
    {
        var reader = new IntrospectionReader(source);
        try
        {
            reader.ReadAnswer(JsonParser.Parse(source.Text));
        }
        catch (JsonSyntaxException exception)
        {
            reader.Report(exception.Span, exception.Message);
        }

        var document = DocumentParser.Parse(reader._writer.ToDocument(source));
        return new DocumentSyntax(document.Source, document.Definitions, document.Findings.Concat(reader._findings).ToEquatableArray());
    }

    private void ReadAnswer(JsonNode root)
    {
        var answer = root as JsonObject;
        var data = answer?.Find("data") as JsonObject ?? answer;
        if (data?.Find("__schema") is JsonObject schema)
        {
            ReadSchema(schema);
        }
        else
        {
            Report(
                new SourceSpan(root.Span.Start, Math.Min(1, root.Span.Length)),
                answer?.Find("errors") is null
                    ? "it has no \"__schema\"; save the whole answer to an introspection query."
                    : "it is an answer with errors; ask a server that allows introspection.");
        }
    }

    private void ReadSchema(JsonObject schema)
    {
        var members = new IntrospectedMembers(_writer, _source, Report);
        WriteSchemaDefinition(schema, members);
        if (schema.Find("types") is not JsonArray types)
        {
            Report(schema.Span, "\"__schema\" has no \"types\".");
            return;
        }

        foreach (var item in types.Items)
        {
            if (item is JsonObject type && members.NameOf(type, "type") is { } name && !IsSpecified(name.Value, isDirective: false))
            {
                new IntrospectedType(type, name, members, _writer, Report).Write();
            }
            else if (item is not JsonObject)
            {
                Report(item.Span, "a type is an object.");
            }
        }

        foreach (var directive in IntrospectedMembers.ObjectsOf(schema, "directives"))
        {
            if (members.NameOf(directive, "directive") is { } name && !IsSpecified(name.Value, isDirective: true))
            {
                WriteDirective(directive, name, members);
            }
        }
    }

    private void WriteSchemaDefinition(JsonObject schema, IntrospectedMembers members)
    {
        var roots = new[] { ("query", "queryType"), ("mutation", "mutationType"), ("subscription", "subscriptionType") }
            .Select(root => (Keyword: root.Item1, Type: schema.Find(root.Item2) as JsonObject))
            .Where(root => root.Type is not null)
            .Select(root => (root.Keyword, Name: members.NameOf(root.Type!, "root type")))
            .Where(root => root.Name is not null)
            .ToArray();
        if (roots.Length == 0)
        {
            return;
        }

        members.WriteDescription(schema);
        _writer.Write("schema {\n", new SourceSpan(schema.Span.Start, 1));
        foreach (var (keyword, name) in roots)
        {
            _writer.Write($"  {keyword}: ", name!.Span).Write(name.Value + "\n", name.Span);
        }

        _writer.Write("}\n\n");
    }

    private void WriteDirective(JsonObject directive, JsonString name, IntrospectedMembers members)
    {
        var locations = (directive.Find("locations") as JsonArray)?.Items.OfType<JsonString>()
            .Where(location => DirectiveLocation.IsKnown(location.Value)).ToArray() ?? [];
        if (locations.Length == 0)
        {
            // A directive of an edition whose places have other names cannot be used in this one.
            return;
        }

        members.WriteDescription(directive);
        _writer.Write("directive ", name.Span).Write("@" + name.Value, name.Span);
        members.WriteInputValues(directive, "args", "(", ")");
        _writer.Write(directive.Find("isRepeatable") is JsonBoolean { Value: true } ? " repeatable on " : " on ", name.Span)
            .Write(string.Join(" | ", locations.Select(location => location.Value)) + "\n\n");
    }

    /// <summary>Whether it is one of those that every schema has without saying so, which an answer lists all the same.</summary>
    private static bool IsSpecified(string name, bool isDirective) => isDirective
        ? name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf"
        : name is "Int" or "Float" or "String" or "Boolean" or "ID" || name.StartsWith("__", StringComparison.Ordinal);

    private void Report(SourceSpan span, string detail) =>
        _findings.Add(Finding.Create(SyntaxFindings.InvalidIntrospection, _source, span, detail));
}
