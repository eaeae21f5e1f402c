using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Validation;
using FluxGraph.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Generator;

/// <summary>
/// Compiles the GraphQL documents of a project into C#. It only wires the compiler's phases: each step's value compares
/// by value, so that an edit runs again what depends on it and nothing else.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GraphQLClientGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Step 1: the project's own settings, and what its .graphqlrc.json says.
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.RootNamespace(options))
            .WithTrackingName(StepNames.RootNamespace);

        var configurations = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ProjectOptions.IsConfiguration(pair.Left, pair.Right))
            .Select(static (pair, cancellationToken) => ConfigurationReader.Read(SourceText.Of(pair.Left, cancellationToken)))
            .WithTrackingName(StepNames.Configuration);

        var clientConfigurations = configurations.SelectMany(static (configuration, _) => configuration.Clients);

        // Step 2: each GraphQL file becomes syntax, and so does each JSON file that a client names as its schema.
        var files = context.AdditionalTextsProvider
            .Where(static file => SourceText.IsGraphQL(file.Path))
            .Select(static (file, cancellationToken) => DocumentParser.Parse(SourceText.Of(file, cancellationToken)))
            .WithTrackingName(StepNames.Syntax);

        var answers = context.AdditionalTextsProvider
            .Where(static file => SchemaFile.IsJson(file.Path))
            .Combine(clientConfigurations.Collect())
            .Where(static pair => ClientSelection.IsSchema(pair.Left.Path, pair.Right))
            .Select(static (pair, cancellationToken) => SchemaFile.Parse(SourceText.Of(pair.Left, cancellationToken)))
            .WithTrackingName(StepNames.Introspection);

        // Step 3: each client gets its schema. Which files it has depends on their paths alone.
        var allFiles = files.Collect().Combine(answers.Collect()).Select(static (pair, _) => pair.Left.AddRange(pair.Right));

        var paths = files.Select(static (file, _) => file.Source.Path).Collect()
            .Combine(answers.Select(static (file, _) => file.Source.Path).Collect())
            .Select(static (pair, _) => pair.Left.AddRange(pair.Right));

        var loaded = clientConfigurations
            .Combine(paths)
            .Select(static (pair, _) => ClientMembers.Find(pair.Left, pair.Right))
            .Combine(allFiles)
            .Select(static (pair, _) => ClientSelection.Schema(pair.Left, pair.Right))
            .Select(static (selected, _) => selected.Load());

        var schemas = loaded
            .Select(static (client, _) => client.Schema)
            .WithTrackingName(StepNames.Schema);

        // Step 4: each document is bound to its client, and to the fragments and names of the client's other documents.
        var clients = loaded
            .Combine(files.Collect())
            .Select(static (pair, _) => ClientSelection.Bind(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Client);

        var documents = files
            .Combine(clients.Collect())
            .SelectMany(static (pair, _) => ClientSelection.Documents(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Document);

        var outlines = files.Select(static (file, _) => new FileOutline(file.Source.Path, DocumentOutline.Of(file)));

        // Step 5: each document is validated and lowered.
        var outputs = documents
            .Select(static (input, _) => new CompiledDocument(input.Client, GraphQLCompiler.CompileDocument(input)))
            .WithTrackingName(StepNames.Compilation);

        // Step 6: C# is written, for each document and for each client as a whole.
        var documentFiles = outputs
            .Combine(rootNamespace)
            .SelectMany(static (pair, _) => ClientFiles.OfDocument(pair.Left, pair.Right))
            .WithTrackingName(StepNames.DocumentFile);

        var clientFiles = schemas
            .Combine(outputs.Select(static (output, _) => DocumentSummary.Of(output)).Collect())
            .Select(static (pair, _) => ClientSummary.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.ClientSummary)
            .Combine(rootNamespace)
            .SelectMany(static (pair, _) => ClientFiles.OfClient(pair.Left, pair.Right))
            .WithTrackingName(StepNames.ClientFile);

        SourceOutput.Register(context, documentFiles);
        SourceOutput.Register(context, clientFiles);

        // Step 7: what was found wrong is reported, each finding once, unless the analyzer does.
        var findings = configurations.Collect()
            .Combine(schemas.Collect())
            .Combine(loaded.Combine(outlines.Collect()).SelectMany(static (pair, _) => FileOutline.Validate(pair.Left.Members, pair.Right)).Collect())
            .Combine(outputs.Collect())
            .SelectMany(static (all, _) => FindingSelection.Of(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectOptions.IsAnalyzerReporting(options)))
            .Where(static pair => !pair.Right)
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(StepNames.Finding);

        context.RegisterSourceOutput(findings, static (production, finding) => production.ReportDiagnostic(FindingDiagnostic.Create(finding)));
    }
}
