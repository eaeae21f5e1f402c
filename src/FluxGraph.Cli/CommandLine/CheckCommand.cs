using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli;

/// <summary>
/// <c>fluxgraph check</c>: reports what is wrong with operations and with the whole of their schema. What to check comes
/// from a configuration, or from the arguments.
/// </summary>
internal sealed class CheckCommand : Command
{
    private const string DefaultConfiguration = ".graphqlrc.json";

    private readonly Option<string?> _config = new("--config")
    {
        Description = $"The configuration whose projects to check [default: {DefaultConfiguration} in the current folder]",
        HelpName = "PATH",
    };

    private readonly Option<string[]> _schema = new("--schema")
    {
        Description = "The files of the schema, instead of a configuration: GraphQL, or the JSON answer to an introspection query; wildcards are allowed",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _documents = new("--documents")
    {
        Description = "The files with operations and fragments to check against --schema; without it the schema alone is checked: paths, wildcards, and exclusions with ! in front",
        HelpName = "GLOB",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _rules = new("--rule")
    {
        Description = "Check for these rules only, such as FieldsOnCorrectTypeRule",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to write the findings",
        DefaultValueFactory = _ => "text",
    };

    public CheckCommand()
        : base("check", "Check operations and their schema. Exit code 0: no errors, 1: errors, 2: unusable arguments.")
    {
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        _rules.CompletionSources.Add(_ => RuleNames.All.Select(name => new CompletionItem(name)));
        _rules.Validators.Add(ValidateRules);
        Validators.Add(ValidateInput);
        foreach (var option in new Option[] { _config, _schema, _documents, _rules, _format })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var folder = Environment.CurrentDirectory;
        var paths = new DisplayPath(folder);
        var files = new SourceFiles(paths);
        try
        {
            var result = Check(parsed, folder, paths, files);
            CreateReport(parsed, paths, files).Write(result, parsed.InvocationConfiguration.Output);
            return result.Count(FindingSeverity.Error) > 0 ? ExitCode.Errors : ExitCode.Clean;
        }
        catch (UnusableArgumentException exception)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"fluxgraph: {exception.Message}");
            return ExitCode.UnusableArguments;
        }
    }

    private CheckResult Check(ParseResult parsed, string folder, DisplayPath paths, SourceFiles files)
    {
        var check = new ProjectCheck(files, parsed.GetValue(_rules) is { Length: > 0 } rules ? rules : null);
        if (parsed.GetResult(_schema) is null)
        {
            return check.CheckConfiguration(FindConfiguration(parsed.GetValue(_config), folder));
        }

        var arguments = new FileArguments(FilePath.Normalize(folder), paths);
        var schema = arguments.Find(_schema.Name, parsed.GetValue(_schema)!, FileSearch.FindSchema);
        var documents = parsed.GetValue(_documents) is { Length: > 0 } names ? arguments.Find(_documents.Name, names, FileSearch.FindDocuments) : [];
        return check.CheckFiles(schema, [.. documents.Except(schema)]);
    }

    private IReport CreateReport(ParseResult parsed, DisplayPath paths, SourceFiles files) => parsed.GetValue(_format) switch
    {
        "json" => new JsonReport(paths),
        "sarif" => new SarifReport(paths),
        _ => new TextReport(paths, files),
    };

    private static string FindConfiguration(string? argument, string folder)
    {
        var path = Path.Combine(folder, argument ?? DefaultConfiguration);
        if (File.Exists(path))
        {
            return FilePath.Normalize(path);
        }

        throw new UnusableArgumentException(argument is null
            ? $"There is no {DefaultConfiguration} in this folder: name a configuration with --config, or files with --schema and --documents."
            : $"--config: the file '{argument}' does not exist.");
    }

    private static void ValidateRules(OptionResult result)
    {
        foreach (var name in result.Tokens.Select(token => token.Value).Where(name => !RuleNames.All.Contains(name)))
        {
            result.AddError(UnknownRule.Describe(name));
        }
    }

    private void ValidateInput(CommandResult result)
    {
        var hasSchema = result.GetResult(_schema) is not null;
        var hasDocuments = result.GetResult(_documents) is not null;
        if (result.GetResult(_config) is not null && (hasSchema || hasDocuments))
        {
            result.AddError("--config says which files there are: it cannot be combined with --schema and --documents.");
        }
        else if (hasDocuments && !hasSchema)
        {
            result.AddError("--documents are checked against a schema: name it with --schema.");
        }
    }
}
