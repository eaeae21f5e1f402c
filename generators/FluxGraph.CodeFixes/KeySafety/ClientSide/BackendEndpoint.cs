using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FluxGraph.CodeFixes.KeySafety.ClientSide;

/// <summary>Adds the endpoint that a client-side call needs to the solution's server project: the one whose program runs a web application.</summary>
internal static class BackendEndpoint
{
    private const string Explanation = "// For the app, which has no key. Who may call this spends your credits, so say who may.";

    /// <summary>The solution with the endpoint; as it was where it has no server project, or that has the endpoint.</summary>
    public static async Task<Solution> AddAsync(Solution solution, ProjectId client, BackendCall call, CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects.Where(project => project.Id != client && project.Language == LanguageNames.CSharp))
        {
            foreach (var document in project.Documents)
            {
                if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root && FindRun(root) is var (run, application))
                {
                    return root.DescendantTokens().Any(token => token.ValueText == "/" + call.Route)
                        ? solution
                        : solution.WithDocumentSyntaxRoot(document.Id, root.InsertNodesBefore(run, [Create(call, application, run)]));
                }
            }
        }

        return solution;
    }

    /// <summary>The statement <c>app.Run();</c> of a program that builds a web application, and what it calls the application.</summary>
    private static (GlobalStatementSyntax Run, string Application)? FindRun(CompilationUnitSyntax root)
    {
        if (!root.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "WebApplication"))
        {
            return null;
        }

        foreach (var statement in root.Members.OfType<GlobalStatementSyntax>())
        {
            var expression = (statement.Statement as ExpressionStatementSyntax)?.Expression;
            expression = expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression;
            if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "RunAsync", Expression: IdentifierNameSyntax application } })
            {
                return (statement, application.Identifier.ValueText);
            }
        }

        return null;
    }

    private static GlobalStatementSyntax Create(BackendCall call, string application, SyntaxNode before)
    {
        var client = Full(call.Method.ContainingType);
        var parameters = new List<string> { $"{client} client", "global::System.Threading.CancellationToken cancellationToken" };
        var arguments = new List<string>();
        if (call.Payload is { } payload)
        {
            // Text would be read from the address, where a name may be logged.
            var source = payload.Type.SpecialType == SpecialType.None ? "" : "[global::Microsoft.AspNetCore.Mvc.FromBody] ";
            parameters.Insert(0, $"{source}{Full(payload.Type)} {payload.Name}");
            arguments.Add(payload.Name);
        }

        if (call.Method.Parameters.Any(parameter => parameter.Type.Name == "CancellationToken"))
        {
            arguments.Add("cancellationToken");
        }

        var result = $"await client.{call.Method.Name}({string.Join(", ", arguments)})";
        var body = call.Data is { } data ? $"({result}).{data.Name}" : result;
        var map = call.Payload is null ? "MapGet" : "MapPost";
        var statement = SyntaxFactory.ParseStatement($"{application}.{map}(\"/{call.Route}\", async ({string.Join(", ", parameters)}) => {body}).RequireAuthorization();");
        var endOfLine = SyntaxFactory.ElasticCarriageReturnLineFeed;
        return SyntaxFactory.GlobalStatement(
            statement
                .ReplaceNodes(statement.DescendantNodes().OfType<NameSyntax>(), (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation))
                .WithLeadingTrivia(before.GetLeadingTrivia().Add(SyntaxFactory.Comment(Explanation)).Add(endOfLine))
                .WithTrailingTrivia(endOfLine)
                .WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
