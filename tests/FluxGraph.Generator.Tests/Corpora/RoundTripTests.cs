using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using Xunit.Abstractions;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>
/// What a server sends is what a program sees: random responses for every operation of the real projects are read by the
/// generated clients and written back. How many times over is set by FLUXGRAPH_ROUND_TRIPS.
/// </summary>
public class RoundTripTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20_000;

    /// <summary>Every form of an ordinary response, and whatever else a response can have in it in the best order and in the worst.</summary>
    private static readonly (ResponseContent Content, ResponseForm Form)[] Kinds =
    [
        .. Enum.GetValues<ResponseForm>().Select(form => (ResponseContent.Ordinary, form)),
        .. Enum.GetValues<ResponseContent>().Where(content => content is not ResponseContent.Ordinary)
            .SelectMany(content => new[] { (content, ResponseForm.Compact), (content, ResponseForm.Shuffled) }),
    ];

    private static int Rounds => Environment.GetEnvironmentVariable("FLUXGRAPH_ROUND_TRIPS") is { Length: > 0 } number
        ? int.Parse(number, CultureInfo.InvariantCulture)
        : 1;

    [SkippableTheory]
    [InlineData("github")]
    [InlineData("saleor")]
    [InlineData("shopify-storefront")]
    public async Task What_is_sent_is_what_is_seen(string name)
    {
        Skip.If(RealProject.Folder is null, RealProject.SkipReason);
        var compiled = CompiledProject.Get(name);
        Assert.NotNull(compiled.Assembly);
        var schema = Schema.CreateForClient(compiled.Project.Schema.Select(DocumentParser.Parse));
        DocumentSyntax[] documents = [.. compiled.Project.Documents.Select(DocumentParser.Parse)];
        var fragments = documents.SelectMany(document => document.Fragments).ToDictionary(fragment => fragment.Name.Text);
        OperationDefinitionSyntax[] operations = [.. documents.SelectMany(document => document.Operations)];
        using var client = new ReflectedClient(compiled.Assembly, "Corpus.CorpusClient");
        var mistakes = new List<string>();
        var responses = new List<RandomResponse>();
        foreach (var operation in operations)
        {
            foreach (var (content, form) in Enumerable.Repeat(Kinds, Rounds).SelectMany(kinds => kinds))
            {
                var random = new Random(FirstSeed + responses.Count);
                var variables = new ConcurrentDictionary<string, bool>();
                bool IsTrue(string variable) => variables.GetOrAdd(
                    ResultWriter.Plain(variable),
                    _ => content is ResponseContent.Ordinary || (content is not ResponseContent.LeftOut && random.Next(2) == 0));
                var fields = new SelectedFields(schema, fragments, IsTrue);
                var response = new RandomResponse(schema, fields, content, random);
                var (sent, seen) = response.Make(operation);
                var answer = ResponseLayout.Write(new JsonObject { ["data"] = sent }, form, random);

                var difference = await FindDifferenceAsync(
                    () => client.CallAsync(operation.Name!.Value.Text, IsTrue, answer),
                    data => new ResultWriter(schema, fields).Write(data, operation),
                    seen,
                    response.MissingTypeNames);

                if (difference is not null)
                {
                    mistakes.Add($"{operation.Name!.Value.Text}, {content}, {form}, seed {FirstSeed + responses.Count}: {difference}");
                }

                responses.Add(response);
            }
        }

        output.WriteLine($"{name}: {operations.Length} operations, {responses.Count - mistakes.Count} responses agree");
        output.WriteLine(
            $"{responses.Sum(response => response.Objects)} objects, {responses.Sum(response => response.Nulls)} nulls, "
            + $"{responses.Sum(response => response.UnknownEnumValues)} unknown enum values, "
            + $"{responses.Sum(response => response.UntoldObjects)} objects of unknown types, {responses.Sum(response => response.LeftOutFields)} fields left out");
        Assert.True(mistakes.Count == 0, $"{mistakes.Count} responses disagree:\n{string.Join("\n", mistakes.Take(20))}");
    }

    private static async Task<string?> FindDifferenceAsync(
        Func<Task<IOperationResult>> call, Func<object, JsonNode?> writeBack, JsonNode seen, int missingTypeNames)
    {
        try
        {
            var result = await call();
            return Describe(result.Errors, missingTypeNames) ?? JsonDifference.Find(seen, writeBack(result.Data!), "data");
        }
        catch (Exception exception) when (exception is GraphQLTransportException or InvalidOperationException)
        {
            return exception.Message;
        }
    }

    /// <summary>What was reported although the response is valid; a name that is not there is the one thing that may be.</summary>
    private static string? Describe(IReadOnlyList<IClientError> errors, int missingTypeNames)
    {
        var unexpected = errors.FirstOrDefault(error => error.Code != ClientErrorCodes.MissingMember || missingTypeNames == 0);
        return unexpected is not null ? unexpected.Message
            : errors.Count != missingTypeNames ? $"{errors.Count} missing members were reported instead of {missingTypeNames}, first {errors.FirstOrDefault()?.Message}"
            : null;
    }
}
