using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Compiler;

/// <summary>A client's configuration with its schema; the schema is null when no file has it.</summary>
public sealed record ClientSchema(ClientConfiguration Client, Schema? Schema, EquatableArray<Finding> Findings)
{
    public static ClientSchema Load(ClientConfiguration client, IEnumerable<DocumentSyntax> schemaFiles)
    {
        var files = schemaFiles.ToArray();
        var findings = ScalarChecks.Check(client.Scalars).ToList();
        if (files.Length > 0)
        {
            var schema = Schema.CreateForClient(files);
            return new ClientSchema(client, schema, findings.Concat(SchemaValidator.Of(schema).ValidateWhole()).ToEquatableArray());
        }

        var patterns = string.Join(", ", client.Schema.Patterns.Select(pattern => $"\"{pattern}\""));
        findings.Add(Finding.Create(
            ConfigurationFindings.SchemaMissing, client.SchemaLocation, $"No file matches the schema {patterns}."));
        return new ClientSchema(client, Schema: null, findings.ToEquatableArray());
    }
}
