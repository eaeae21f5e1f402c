using System.Text.Json;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using Xunit.Abstractions;

namespace FluxGraph.Compiler.Tests.Conformance;

/// <summary>The reference implementation's cases for its parser: what can be read is read, and what cannot is a finding at the same place.</summary>
public class ParserConformanceTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_text_is_read_as_the_reference_implementation_reads_it()
    {
        var cases = ConformanceFolder.ReadCases("graphql-js-16-parser.json");

        var disagreements = cases.Select(Compare).OfType<string>().ToArray();

        output.WriteLine($"{cases.Count - disagreements.Length} of {cases.Count} cases agree.");
        Assert.True(disagreements.Length == 0, string.Join("\n", disagreements));
    }

    private static string? Compare(JsonElement entry)
    {
        var text = entry.GetProperty("source").GetString()!;
        var options = entry.TryGetProperty("options", out var given) ? given : default;
        var actual = entry.GetProperty("api").GetString() switch
        {
            "parse" => PlaceInDocument(text, options),
            "parseValue" => PlaceIn(text, values => values.ParseValue(isConstant: false)),
            "parseConstValue" => PlaceIn(text, values => values.ParseValue(isConstant: true)),
            "parseType" => PlaceIn(text, values => values.ParseType()),
            var api => throw new NotSupportedException(api),
        };
        var expected = entry.GetProperty("ok").GetBoolean() ? null : PlaceOf(entry.GetProperty("expectedError"));
        return expected == actual ? null : $"{entry.GetProperty("name")}: expected {expected ?? "nothing"}, found {actual ?? "nothing"} in\n{text}";
    }

    private static string? PlaceInDocument(string text, JsonElement options)
    {
        var source = new SourceDocument("document.graphql", text);
        var document = HasOption("maxTokens", out var maximum) ? DocumentParser.ParsePart(source, maximum.GetInt32()) : DocumentParser.Parse(source);

        // A mistake in the body of a type is found when the body is read.
        var inBodies = document.Definitions.OfType<TypeDefinitionSyntax>().Select(type => type.BodyFinding).OfType<Finding>();
        var areFragmentArgumentsAccepted = HasOption("allowLegacyFragmentVariables", out var accepted) && accepted.GetBoolean();
        return document.Findings.Concat(inBodies)
            .Where(finding => finding.Descriptor != SyntaxFindings.FragmentArguments || !areFragmentArgumentsAccepted)
            .OrderBy(finding => finding.Location.Span.Start)
            .Select(finding => PlaceOf(finding.Location))
            .FirstOrDefault();

        bool HasOption(string name, out JsonElement value)
        {
            value = default;
            return options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out value);
        }
    }

    /// <summary>Reads one value or type that is all there is in a text.</summary>
    private static string? PlaceIn(string text, Action<ValueParser> parse)
    {
        var source = new SourceDocument("value.graphql", text);
        var tokens = new TokenReader(source);
        try
        {
            tokens.MoveTo(0);
            parse(new ValueParser(tokens));
            tokens.Take(TokenKind.EndOfFile);
            return null;
        }
        catch (SyntaxException exception)
        {
            return PlaceOf(SourceLocation.Of(source, exception.Span));
        }
    }

    private static string PlaceOf(SourceLocation location) => $"{location.Start.Line + 1}:{location.Start.Column + 1}";

    private static string PlaceOf(JsonElement error)
    {
        var locations = error.GetProperty("locations");
        return $"{locations[0].GetProperty("line")}:{locations[0].GetProperty("column")}";
    }
}
