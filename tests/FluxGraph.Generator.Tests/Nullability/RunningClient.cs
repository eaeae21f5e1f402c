using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;
using FluxGraph.Generator.Tests.Compilations;

namespace FluxGraph.Generator.Tests.Nullability;

/// <summary>A client that is generated from files in a test, compiled for real and run against an answer.</summary>
internal sealed class RunningClient
{
    private readonly ClientOutput _output;

    /// <param name="settings">What the configuration says beside the name, with a comma in front.</param>
    /// <param name="file">What the document's file is called.</param>
    public RunningClient(string schema, string documents, string settings = "", string file = "a.graphql")
    {
        var client = ConfigurationReader.Read(new SourceDocument(
            "/project/.graphqlrc.json",
            $$"""{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": "TestClient"{{settings}} } } }""")).Clients[0];
        _output = GraphQLCompiler.Compile(
            client, "Tests", [new SourceDocument("/project/schema.graphql", schema)], [new SourceDocument("/project/" + file, documents)]);
    }

    public IReadOnlyList<string> Findings => [.. _output.Findings.Select(finding => finding.ToString())];

    public string Code => string.Join("\n", _output.Files.Select(file => file.Text));

    /// <summary>The body of the last request.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>The type of a property, as it is written in the interface.</summary>
    public string TypeOf(string interfaceName, string property)
    {
        var body = Code[Regex.Match(Code, $@"partial interface {interfaceName}\b").Index..];
        var line = body[..body.IndexOf($" {property} {{ get; }}", StringComparison.Ordinal)].Split('\n')[^1].Trim();
        return line.Replace("global::FluxGraph.", "", StringComparison.Ordinal).Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal);
    }

    /// <summary>Runs the operation Q against an answer and evaluates a C# expression over its <c>result</c>.</summary>
    /// <param name="arguments">What the operation is called with, in C#.</param>
    public async Task<string> RunAsync(string answer, string expression, string arguments = "")
    {
        var program = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Threading.Tasks;
            using FluxGraph;
            using FluxGraph.CompilerServices;
            using Tests;

            internal static class Program
            {
                public static async Task<string> RunAsync(HttpClient http)
                {
                    var client = new TestClient(new HttpOperationExecutor(() => http));
                    IOperationResult<IQResult> result = await client.Q.ExecuteAsync({{arguments}});
                    return string.Concat({{expression}});
                }

                public static string Errors(IOperationResult result) =>
                    string.Join("; ", result.Errors.Select(error => (error.Code ?? error.Message) + " at " + string.Join(".", error.Path ?? [])));

                public static string Show<T>(FieldResult<T> field) =>
                    field.TryGetValue(out var value) ? value?.ToString() ?? "null" : "!" + field.Error!.Message;

                public static string Show<T>(IReadOnlyList<FieldResult<T>> fields) => "[" + string.Join(",", fields.Select(Show)) + "]";
            }
            """;
        var compilation = GeneratedAssembly.CreateCompilation(_output.Files, program);
        Assert.Empty(GeneratedAssembly.ErrorsOf(compilation));
        using var http = new HttpClient(new Answering(answer, body => Sent = body)) { BaseAddress = new Uri("https://heroes.example/graphql") };
        var run = GeneratedAssembly.Load(compilation).GetType("Program")!.GetMethod("RunAsync")!;
        return await (Task<string>)run.Invoke(null, [http])!;
    }

    private sealed class Answering(string answer, Action<string> onSent) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            onSent(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
