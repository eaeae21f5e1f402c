namespace FluxGraph.Cli.Tests;

public sealed class TextReportTests(ReportedProject project) : IClassFixture<ReportedProject>
{
    [Fact]
    public void Findings_are_shown_with_their_lines_and_marked_places()
    {
        Assert.Equal(
            """
            error[FLUX3003]: There can be only one operation named "GetHero"; the other one is at operations/second.graphql(1,7)
              --> operations/hero one.graphql:1:7
               |
             1 | query GetHero {
               |       ^^^^^^^
            note: see also
              --> operations/second.graphql:1:7
               |
             1 | query GetHero { heroes { id } }
               |       ^^^^^^^

            error[FLUX3006]: Cannot query field "nam" on type "Character"; did you mean "name"?
              --> operations/hero one.graphql:2:19
               |
             2 |     hero(id: "日本") { nam height }
               |                        ^^^

            warning[FLUX3102]: The field Character.height is deprecated: Use size.
              --> operations/hero one.graphql:2:23
               |
             2 |     hero(id: "日本") { nam height }
               |                            ^^^^^^

            warning[FLUX2001]: Field "Droid.id" is defined more than once; the first definition counts
               --> schema.graphql:12:14
                |
             12 | type Droid { id: ID! id: ID! }
                |              ^^
            note: see also
               --> schema.graphql:12:22
                |
             12 | type Droid { id: ID! id: ID! }
                |                      ^^

            2 errors, 2 warnings in 2 documents and 1 schema file

            """,
            project.Text.EndedWith(ExitCode.Errors).Output);
    }

    [Fact]
    public async Task Warnings_alone_are_shown_and_leave_the_exit_code_clean()
    {
        using var other = new TemporaryProject(
            ("schema.graphql", TemporaryProject.Schema),
            ("a.graphql", "query A { heroes { height } }"));

        var run = await ToolRun.RunAsync(other.Folder, "check", "--schema", "schema.graphql", "--documents", "a.graphql");

        Assert.Contains("warning[FLUX3102]", run.EndedWith(ExitCode.Clean).Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 warning in 1 document and 1 schema file\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_sequences_of_a_file_do_not_reach_the_terminal()
    {
        using var other = new TemporaryProject(
            ("schema.graphql", TemporaryProject.Schema),
            ("a.graphql", "query A { \u001B[31mheroes \u202E{ id } }"));

        var run = await ToolRun.RunAsync(other.Folder, "check", "--schema", "schema.graphql", "--documents", "a.graphql");

        Assert.Contains(" 1 | query A { \uFFFD[31mheroes \uFFFD{ id } }\n", run.EndedWith(ExitCode.Errors).Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Output);
    }
}
