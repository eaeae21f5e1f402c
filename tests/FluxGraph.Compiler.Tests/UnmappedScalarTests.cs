using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests;

[Trait("Rule", "FLUX0008")]
public class UnmappedScalarTests
{
    private const string Schema = "type Query { a: Color b: DateTime c(d: I): Int e: Elsewhere } input I { f: Weight } scalar Color scalar DateTime scalar Weight scalar Elsewhere";

    [Fact]
    public void A_scalar_that_is_reached_is_a_finding_once()
    {
        var client = TestClient.Compile(TestClient.Configure(), Schema, "query Q($d: I) { a b c(d: $d) }", "query R { a }");

        Assert.Equal(
            [
                "schema.graphql(1,92) 'Color' FLUX0008: The scalar \"Color\" is a string in C#; say in \"scalars\" of \"extensions.fluxgraph\" what it is",
                "schema.graphql(1,121) 'Weight' FLUX0008: The scalar \"Weight\" is a string in C#; say in \"scalars\" of \"extensions.fluxgraph\" what it is",
            ],
            client.Findings.OrderDescending(StringComparer.Ordinal));
        Assert.All(client.Output.Findings, finding => Assert.Equal(FindingSeverity.Information, finding.Descriptor.Severity));
    }

    [Fact]
    public void A_scalar_that_is_said_to_be_a_string_is_none() => Assert.Empty(
        TestClient.Compile(TestClient.Configure(""" "scalars": { "Color": "string" } """), Schema, "query R { a }").Findings);
}
