using FluxGraph.Analyzers.Tests.Verification;
using FluxGraph.CodeFixes.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.CodeFixes.Tests.KeySafety;

/// <summary>What the fix does for FLUX4002 and FLUX4003, whose findings lie on literals in any code, and with user secrets.</summary>
public sealed class OtherKeyFindingTests
{
    private const string FromEnvironment = "Read the key from the environment";
    private const string ToUserSecrets = "Move the key to user secrets (dotnet user-secrets set)";

    private const string Read =
        """Environment.GetEnvironmentVariable("FLUXULTRA_API_KEY") ?? throw new InvalidOperationException("Set the environment variable FLUXULTRA_API_KEY to your API key.")""";

    [Theory]
    [InlineData("FLUX4002", """class C { string M() => "$KEY"; }""", """class C { string M() => {0}; }""")]
    [InlineData("FLUX4002", """class C { string M() => "Bearer $KEY"; }""", """class C { string M() => "Bearer " + ({0}); }""")]
    [InlineData("FLUX4002", """class C { string M() => "https://localhost/images?api_key=$KEY&size=2"; }""", """class C { string M() => "https://localhost/images?api_key=" + ({0}) + "&size=2"; }""")]
    [InlineData("FLUX4003", """class C { const string Secret = "$KEY"; }""", """class C { static readonly string Secret = {0}; }""")]
    [InlineData("FLUX4003", """class C { string M() { const string secret = "$KEY"; return secret; } }""", """class C { string M() { string secret = {0}; return secret; } }""")]
    public async Task Reads_the_environment(string id, string before, string after)
    {
        var key = new FakeKey();
        using var workspace = FixWorkspace.WithImplicitUsings(key.WriteInto(before));

        var actions = await workspace.OfferAsync(await FindingAsync(workspace, id));
        Assert.Equal([FromEnvironment], actions.Select(action => action.Title));
        await workspace.ApplyAsync(actions[0]);

        Assert.Equal(after.Replace("{0}", Read, StringComparison.Ordinal), await workspace.TextAsync());
        Assert.Empty(await workspace.FindAsync());
    }

    [Theory]
    [InlineData("""class C { void M([System.ComponentModel.DefaultValue("$KEY")] string text) { } }""")]
    [InlineData("""class C { void M(string text = "$KEY") { } }""")]
    [InlineData("""class C { const string Secret = "$KEY"; void M(string text = Secret) { } }""")]
    [InlineData("""class C { bool M(string text) => text is "$KEY"; }""")]
    public async Task Offers_nothing_where_only_a_constant_can_stand(string source)
    {
        using var workspace = FixWorkspace.WithImplicitUsings(new FakeKey().WriteInto(source));

        Assert.Empty(await workspace.OfferAsync(await FindingAsync(workspace, "FLUX4003")));
    }

    [Fact]
    public async Task User_secrets_get_the_command_and_never_the_key()
    {
        var key = new FakeKey();
        using var workspace = FixWorkspace.WithImplicitUsings(key.WriteInto("""
            class C
            {
                object M(IConfiguration configuration)
                {
                    // The account.
                    return new ApiKey("$KEY");
                }
            }
            """));

        var actions = await workspace.OfferAsync(Assert.Single(await workspace.FindAsync()));
        await workspace.ApplyAsync(actions.Single(action => action.Title == ToUserSecrets));

        Assert.Equal(
            """
            class C
            {
                object M(IConfiguration configuration)
                {
                    // The account.
                    // dotnet user-secrets init && dotnet user-secrets set "FluxUltra:ApiKey" "<your key>"
                    return ApiKey.FromConfiguration(configuration, "FluxUltra:ApiKey");
                }
            }
            """.ReplaceLineEndings("\n"),
            (await workspace.TextAsync()).ReplaceLineEndings("\n"));
        Assert.Empty(await workspace.FindAsync());
    }

    /// <summary>A finding as those rules report it: on the literal.</summary>
    private static async Task<Diagnostic> FindingAsync(FixWorkspace workspace, string id)
    {
        Assert.Empty(await workspace.FindAsync());
        var document = workspace.Solution.Projects.Single().Documents.Single(candidate => candidate.Name == "File0.cs");
        var tree = (await document.GetSyntaxTreeAsync())!;
        var literal = (await tree.GetRootAsync()).DescendantTokens().Single(token => token.Text.StartsWith('"'));
        var rule = new DiagnosticDescriptor(id, "A key", "A key", "KeySafety", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        return Diagnostic.Create(rule, Location.Create(tree, TextSpan.FromBounds(literal.SpanStart, literal.Span.End)));
    }
}
