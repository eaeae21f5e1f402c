using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Emit;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Lowering;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler;

/// <summary>
/// The compiler, phase by phase. <see cref="Compile"/> runs them all; an incremental host calls them one by one and
/// keeps each result until its input changes. Nothing here knows the host, reads a file or keeps state.
/// </summary>
public static class GraphQLCompiler
{
    public static ClientOutput Compile(
        ClientConfiguration client, string defaultNamespace, IEnumerable<SourceDocument> schemaFiles, IEnumerable<SourceDocument> documents)
    {
        // Text becomes syntax.
        var schemaSyntax = schemaFiles.Select(SchemaFile.Parse);
        var syntax = documents.OrderBy(document => document.Path, StringComparer.Ordinal).Select(DocumentParser.Parse).ToArray();

        // Syntax becomes a type system.
        var schema = ClientSchema.Load(client, schemaSyntax);

        // Documents are bound to each other, …
        var bound = new ClientDocuments(schema, syntax);

        // … validated and lowered, …
        var checks = schema.Schema is null ? null : new ClientChecks(schema.Schema, bound.Fragments);
        var outputs = syntax.Where(bound.Contains).Select(document => CompileDocument(bound.Bind(schema, document), checks)).ToArray();

        // … and written down as C#.
        var settings = SettingsOf(client, defaultNamespace);
        var models = outputs.Select(output => output.Model).OfType<DocumentModel>().ToArray();
        var shared = LowerSharedTypes(schema, models.SelectMany(model => (IEnumerable<string>)model.SharedTypes));
        var files = models.Select(model => DocumentEmitter.Emit(model, settings))
            .Append(SharedTypesEmitter.Emit(shared, settings))
            .Concat(EmitClient(client, models.SelectMany(OperationsOf), settings));

        var findings = schema.Findings
            .Concat(ClientValidator.Validate(bound.Outlines))
            .Concat(outputs.SelectMany(output => (IEnumerable<Finding>)output.SchemaFindings))
            .Concat(outputs.SelectMany(output => (IEnumerable<Finding>)output.Findings));
        return new ClientOutput(files.ToEquatableArray(), findings.Distinct().ToEquatableArray());
    }

    /// <summary>Validates a document and lowers what is right in it.</summary>
    public static DocumentOutput CompileDocument(DocumentInput input) => CompileDocument(input, checks: null);

    /// <summary>What is wrong with a document, and with what it uses of the schema.</summary>
    public static ValidationResult ValidateDocument(DocumentInput input) => ValidateDocument(input, checks: null);

    private static DocumentOutput CompileDocument(DocumentInput input, ClientChecks? checks)
    {
        if (input.Client.Schema is not { } schema)
        {
            return new DocumentOutput(Model: null, input.Document.Findings, []);
        }

        checks ??= new ClientChecks(schema, input.Fragments);
        var validation = ValidateDocument(input, checks);
        var model = DocumentLowering.Lower(
            input.Document,
            input.HintName,
            input.Fragments,
            input.Names,
            schema,
            new ValueLowering(schema, new ScalarMap(input.Client.Client.Scalars, schema), SharedTypeNames.Of(input.Client)),
            input.Client.Client.MasksFragments,
            definition => !IsTaken(definition, input.TakenNames) && !checks.IsEndless(definition));
        return new DocumentOutput(model, validation.Findings, validation.SchemaFindings);
    }

    private static ValidationResult ValidateDocument(DocumentInput input, ClientChecks? checks)
    {
        var document = input.Document;
        if (input.Client.Schema is not { } schema)
        {
            return new ValidationResult(document.Findings, []);
        }

        var validation = DocumentValidator.Validate(
            document, input.Fragments, schema, checks ?? new ClientChecks(schema, input.Fragments));
        var scalars = new ScalarMap(input.Client.Client.Scalars, schema);
        return new ValidationResult(
            document.Findings.Concat(validation.Findings).ToEquatableArray(),
            validation.SchemaFindings.Concat(ScalarChecks.FindUnmapped(validation.Scalars, schema, scalars)).ToEquatableArray());
    }

    public static SharedTypesModel LowerSharedTypes(ClientSchema schema, IEnumerable<string> typeNames) =>
        schema.Schema is null
            ? new SharedTypesModel([], [], [])
            : SharedTypesLowering.Lower(
                SharedTypesOf(schema.Client, schema.Schema, typeNames),
                schema.Schema,
                new ScalarMap(schema.Client.Scalars, schema.Schema),
                SharedTypeNames.Of(schema));

    public static OutputSettings SettingsOf(ClientConfiguration client, string defaultNamespace) => new(
        client.Name,
        client.Namespace ?? defaultNamespace,
        client.IsPublic,
        client.CaseInsensitiveResponseNames,
        client.SharesTypes,
        client.SharedTypesNamespace,
        client.SharedTypesClient);

    public static IEnumerable<ClientOperationModel> OperationsOf(DocumentModel document) =>
        document.Operations.Select(operation => new ClientOperationModel(operation.PropertyName, operation.ClassName));

    public static IEnumerable<GeneratedFile> EmitClient(
        ClientConfiguration client, IEnumerable<ClientOperationModel> operations, OutputSettings settings)
    {
        var sorted = operations.OrderBy(operation => operation.PropertyName, StringComparer.Ordinal).ToEquatableArray();
        var model = new ClientModel(client.Name, client.Url, client.TransportProfiles, sorted);
        return [ClientEmitter.Emit(model, settings), ClientEmitter.EmitRegistration(model, settings)];
    }

    /// <summary>The types that are generated for a client which uses some: these, all that the schema has, or none because another client has them.</summary>
    private static IEnumerable<string> SharedTypesOf(ClientConfiguration client, Schema schema, IEnumerable<string> used) =>
        client.SharedTypesFrom is not null ? []
        : client.SharesTypes ? schema.Types.Where(type => type is EnumType or InputObjectType && !NullabilityDirectives.Defines(type)).Select(type => type.Name)
        : used;

    private static bool IsTaken(DefinitionSyntax definition, EquatableArray<SourceLocation> takenNames)
    {
        var name = (definition as OperationDefinitionSyntax)?.Name ?? (definition as FragmentDefinitionSyntax)?.Name;
        return takenNames.Contains(SourceLocation.Of(definition.Source, name?.Span ?? definition.Span));
    }
}
