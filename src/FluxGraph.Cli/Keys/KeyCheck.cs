using System.Globalization;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;
using Microsoft.CodeAnalysis;
using CodeLocation = Microsoft.CodeAnalysis.Location;

namespace FluxGraph.Cli;

/// <summary>Looks for keys in a folder with the rules of the analyzer, without a build: project by project.</summary>
internal sealed class KeyCheck(string root, KeySearch files)
{
    public CheckResult Run()
    {
        var folders = files.Projects.Select(project => Path.GetDirectoryName(project)!).ToHashSet(StringComparer.Ordinal);
        var sources = files.Sources.ToLookup(file => FolderOf(file, folders));
        var others = files.Others.ToLookup(file => FolderOf(file, folders));
        var findings = folders.Append(root).Distinct(StringComparer.Ordinal).SelectMany(folder => Check(folder, [.. sources[folder]], [.. others[folder]]));
        return new CheckResult(
            [
                .. findings.DistinctBy(finding => (finding.Descriptor.Id, finding.Location.Path, finding.Location.Start))
                    .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Location.Start.Line)
                    .ThenBy(finding => finding.Location.Start.Column)
                    .ThenBy(finding => finding.Descriptor.Id, StringComparer.Ordinal),
            ],
            [new Quantity(files.Sources.Count, "C# file"), new Quantity(files.Others.Count, "other file")]);
    }

    private IEnumerable<Finding> Check(string folder, IReadOnlyList<string> sources, IReadOnlyList<string> others)
    {
        if (sources.Count == 0 && others.Count == 0)
        {
            return [];
        }

        var project = files.Projects.FirstOrDefault(file => Path.GetDirectoryName(file) == folder);
        var settings = new LooseProjectOptions(SettingsFiles.Read(folder, files.Settings), IsTestProject(project));
        return new LooseProject(sources, others, settings).Analyze().Select(Convert);
    }

    /// <summary>The nearest folder above a file that has a project; without one, the folder that is searched.</summary>
    private string FolderOf(string file, HashSet<string> folders)
    {
        for (var current = Path.GetDirectoryName(file); current is not null && current.Length >= root.Length; current = Path.GetDirectoryName(current))
        {
            if (folders.Contains(current))
            {
                return current;
            }
        }

        return root;
    }

    private static bool IsTestProject(string? project)
    {
        var text = project is null ? "" : File.ReadAllText(project);
        return text.Contains("Microsoft.NET.Test.Sdk", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<IsTestProject>true", StringComparison.OrdinalIgnoreCase);
    }

    private static Finding Convert(Diagnostic diagnostic) => new(
        new FindingDescriptor(
            diagnostic.Id,
            diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture),
            diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
            diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => FindingSeverity.Error,
                DiagnosticSeverity.Warning => FindingSeverity.Warning,
                _ => FindingSeverity.Information,
            }),
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        Convert(diagnostic.Location),
        [.. diagnostic.AdditionalLocations.Where(location => location.Kind is not LocationKind.None).Select(Convert)]);

    private static SourceLocation Convert(CodeLocation location)
    {
        var place = location.GetMappedLineSpan();
        return new SourceLocation(
            place.Path,
            new SourceSpan(location.SourceSpan.Start, location.SourceSpan.Length),
            new LinePosition(place.StartLinePosition.Line, place.StartLinePosition.Character),
            new LinePosition(place.EndLinePosition.Line, place.EndLinePosition.Character));
    }
}
