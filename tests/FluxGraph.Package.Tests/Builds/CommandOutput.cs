using System.Globalization;
using System.Text.RegularExpressions;

namespace FluxGraph.Package.Tests;

/// <summary>How a command ended, and all that it printed.</summary>
internal sealed partial record CommandOutput(string CommandLine, int ExitCode, string Text)
{
    /// <summary>The warnings and errors, in the order in which they were printed, as often as they were printed.</summary>
    public IReadOnlyList<BuildMessage> Messages => [.. MessagePattern().Matches(TextBeforeSummary).Select(ReadMessage)];

    // "dotnet build" ends with a summary that prints every warning and error once more.
    private string TextBeforeSummary => SummaryPattern().Split(Text, 2)[0];

    /// <summary>Those of a project. A message whose place is the project file itself does not name the project once more.</summary>
    public IReadOnlyList<BuildMessage> MessagesOf(UserProject project) =>
        [.. Messages.Where(message => message.Project == project.ProjectFile || (message.Project.Length == 0 && message.File == project.ProjectFile))];

    /// <summary>Asserts success; a failure shows what was printed.</summary>
    public CommandOutput Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    /// <summary>Asserts success without a single warning; a failure shows what was printed.</summary>
    public CommandOutput SucceededWithoutWarnings()
    {
        Assert.True(Messages.Count == 0, ToString());
        return Succeeded();
    }

    /// <summary>Asserts that one warning or error was printed of a project, and finds it; a failure shows what was printed.</summary>
    public BuildMessage HasOneMessage(UserProject project)
    {
        var messages = MessagesOf(project);
        Assert.True(messages.Count == 1, $"{messages.Count} messages of {project.Name} instead of one. {this}");
        return messages[0];
    }

    public override string ToString() => $"'{CommandLine}' ended with {ExitCode}:{Environment.NewLine}{Text}";

    private static BuildMessage ReadMessage(Match match) => new(
        match.Groups["file"].Value.TrimEnd(),
        ReadNumber(match.Groups["line"]),
        ReadNumber(match.Groups["column"]),
        match.Groups["severity"].Value,
        match.Groups["id"].Value,
        match.Groups["text"].Value,
        match.Groups["project"].Value);

    private static int ReadNumber(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        ^\s*(?<file>[^\r\n]+?)
        (\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\))?
        \s*:\ (?<severity>warning|error)\ (?<id>\w*)\s*:
        \ (?<text>[^\r\n]*?)
        (\ \[(?<project>[^\]\r\n]+)\])?\r?$
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex MessagePattern();

    [GeneratedRegex(@"^Build (succeeded|FAILED)\.\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SummaryPattern();
}
