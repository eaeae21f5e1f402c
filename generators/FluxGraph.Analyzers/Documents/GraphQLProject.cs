using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using HostText = Microsoft.CodeAnalysis.Text.SourceText;

namespace FluxGraph.Analyzers.Documents;

/// <summary>
/// A project's GraphQL files, and what is wrong with them. It lives as long as the host keeps the configuration's text,
/// and works out again only what depends on an edited file.
/// </summary>
internal sealed class GraphQLProject
{
    private static readonly ConditionalWeakTable<HostText, GraphQLProject> Projects = new();

    private readonly object _gate = new();
    private readonly ConfigurationResult _configuration;
    private readonly AnalyzedClient[] _clients;
    private ProjectState? _state;

    private GraphQLProject(ConfigurationResult configuration)
    {
        _configuration = configuration;
        _clients = [.. configuration.Clients.Select(client => new AnalyzedClient(client))];
    }

    /// <summary>What a compilation's files say now.</summary>
    public static ProjectState Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var configuration = options.AdditionalFiles.FirstOrDefault(
            file => ProjectOptions.IsConfiguration(file, options.AnalyzerConfigOptionsProvider));
        if (configuration?.GetText(cancellationToken) is not { } text)
        {
            return ProjectState.Empty;
        }

        var project = Projects.GetValue(
            text, text => new GraphQLProject(ConfigurationReader.Read(new Compiler.Text.SourceDocument(configuration.Path, text.ToString()))));
        var files = options.AdditionalFiles
            .Where(file => SourceText.IsGraphQL(file.Path) || project.IsIntrospection(file.Path))
            .Select(file => ParsedFiles.Parse(file, cancellationToken))
            .ToImmutableArray();
        return project.Update(files, cancellationToken);
    }

    private bool IsIntrospection(string path) =>
        SchemaFile.IsJson(path) && ClientSelection.IsSchema(path, _configuration.Clients.ToImmutableArray());

    private ProjectState Update(ImmutableArray<DocumentSyntax> files, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_state is null || !_state.IsOf(files))
            {
                IEnumerable<Finding> findings =
                    [.. _configuration.Findings, .. _clients.SelectMany(client => client.Analyze(files, cancellationToken))];
                _state = new ProjectState(files, findings);
            }

            return _state;
        }
    }
}
