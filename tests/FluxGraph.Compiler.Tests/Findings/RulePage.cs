using System.Text.RegularExpressions;

namespace FluxGraph.Compiler.Tests.Findings;

/// <summary>
/// The examples of a rule's page: code blocks whose info string is a language (<c>graphql</c> or <c>json</c>) and a role
/// (<c>schema</c>, <c>document</c>, <c>bad</c>, <c>good</c>, <c>schema bad</c>, <c>schema good</c>).
/// </summary>
internal sealed partial class RulePage(string text)
{
    private readonly ILookup<string, string> _examples = Block().Matches(text)
        .ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);

    public static RulePage Of(string rule) => new(RepositoryFiles.PageOf(rule));

    /// <summary>The one example of a role, or nothing.</summary>
    public string? Example(string role) => _examples[role].SingleOrDefault();

    [GeneratedRegex(@"^```((?:graphql|json)(?: \w+)+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
