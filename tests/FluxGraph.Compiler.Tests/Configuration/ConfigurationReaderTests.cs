using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Configuration;

public class ConfigurationReaderTests
{
    [Trait("Rule", "FLUX0006")]
    [Theory]
    [InlineData("""{ "schema": "a.graphql", "extensions": { "fluxgraph": { "nmae": "A" } } }""", "1:57 \"nmae\" means nothing here; did you mean \"name\"?")]
    [InlineData("""{ "schema": "a.graphql", "extensions": { "fluxgraph": { "somethingElse": "A" } } }""", "1:57 \"somethingElse\" means nothing here")]
    [InlineData("""{ "schema": "a.graphql", "extensions": { "fluxgraph": { "scalars": { "A": { "type": "A", "convertor": "B" } } } } }""", "1:90 \"convertor\" means nothing here; did you mean \"converter\"?")]
    [InlineData("""{ "schema": "a.graphql", "docments": "a.graphql" }""", "1:26 \"docments\" means nothing here; did you mean \"documents\"?")]
    [InlineData("""{ "projects": { "a": { "schema": "a.graphql", "extension": {} } } }""", "1:47 \"extension\" means nothing here; did you mean \"extensions\"?")]
    public void A_setting_that_does_not_exist_is_a_finding_and_the_client_is_generated(string text, string finding)
    {
        var result = Read(text);

        Assert.Single((IEnumerable<ClientConfiguration>)result.Clients);
        Assert.Equal([finding], result.Findings.Select(found => $"{found.Location.Start.Line + 1}:{found.Location.Start.Column + 1} {found.Message}"));
    }

    [Theory]
    [InlineData("""{ "$schema": "https://example.com", "schema": "a.graphql", "generates": {}, "overwrite": true, "include": [], "exclude": [] }""")]
    [InlineData("""{ "schema": "a.graphql", "extensions": { "codegen": { "nmae": 1 } } }""")]
    public void What_other_tools_keep_in_the_file_is_theirs(string text) => Assert.Empty((IEnumerable<Compiler.Findings.Finding>)Read(text).Findings);

    [Fact]
    public void StrawberryShake_s_settings_count_where_there_are_no_own()
    {
        var result = Read(
            """
            { "schema": "schema.graphql", "extensions": {
                "strawberryShake": { "name": "StarWarsClient", "namespace": "StarWars", "url": "https://example.com/", "accessModifier": "internal", "noStore": true,
                    "requestStrategy": "Default", "records": { "inputs": true, "entities": true }, "transportProfiles": [{ "name": "A", "default": "Http" }] },
                "fluxgraph": { "namespace": "Mine" } } }
            """);

        Assert.Empty((IEnumerable<Compiler.Findings.Finding>)result.Findings);
        var client = Assert.Single((IEnumerable<ClientConfiguration>)result.Clients);
        Assert.Equal(("StarWarsClient", "Mine", "https://example.com/", false), (client.Name, client.Namespace, client.Url, client.IsPublic));
        Assert.True(client.Schema.Contains("/project/schema.extensions.graphql"));
        Assert.False(client.IsDocument("/project/operations/schema.extensions.graphql"));
        Assert.True(client.IsDocument("/project/operations/extensions.graphql"));
    }

    [Trait("Rule", "FLUX0007")]
    [Theory]
    [InlineData("\"hashAlgorithm\": \"md5\"", "hashAlgorithm")]
    [InlineData("\"requestStrategy\": \"PersistedOperation\"", "requestStrategy")]
    [InlineData("\"useSingleFile\": false", "useSingleFile")]
    [InlineData("\"outputDirectoryName\": \"Generated\"", "outputDirectoryName")]
    [InlineData("\"noStore\": false", "noStore")]
    [InlineData("\"razorComponents\": true", "razorComponents")]
    [InlineData("\"records\": { \"inputs\": false }", "records")]
    [InlineData("\"strictSchemaValidation\": true", "strictSchemaValidation")]
    [InlineData("\"transportProfiles\": [{ \"default\": \"Http\", \"query\": \"InMemory\" }]", "InMemory")]
    [InlineData("\"transportProfiles\": [{ \"name\": \"InMemory\", \"default\": \"inmemory\" }]", "InMemory")]
    public void A_setting_of_StrawberryShake_that_has_no_effect_says_why(string setting, string name)
    {
        var result = Read($$"""{ "schema": "a.graphql", "extensions": { "strawberryShake": { {{setting}} } } }""");

        Assert.Single((IEnumerable<ClientConfiguration>)result.Clients);
        var finding = Assert.Single((IEnumerable<Compiler.Findings.Finding>)result.Findings);
        Assert.Equal(("FLUX0007", Compiler.Findings.FindingSeverity.Information), (finding.Descriptor.Id, finding.Descriptor.Severity));
        Assert.StartsWith($"\"{name}\" of StrawberryShake has no effect: ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_of_operation_goes_the_way_of_its_profile()
    {
        var client = Assert.Single((IEnumerable<ClientConfiguration>)Read(
            """
            { "schema": "a.graphql", "extensions": { "fluxgraph": { "transportProfiles": [
                { "default": "Http", "subscription": "WebSocket" },
                { "name": "socket", "default": "websocket", "mutation": "Http" },
                { "name": "Plain" } ] } } }
            """).Clients);

        Assert.Equal(
            ["Default: Subscription", "Socket: Query, Subscription", "Plain: "],
            client.TransportProfiles.Select(profile => $"{profile.Name}: {string.Join(", ", profile.OverWebSocket)}"));
    }

    [Trait("Rule", "FLUX0002")]
    [Theory]
    [InlineData("{}", "\"transportProfiles\" must be a list, such as [{ \"default\": \"Http\", \"subscription\": \"WebSocket\" }].")]
    [InlineData("[1]", "\"transportProfiles\" must have objects, such as { \"default\": \"Http\", \"subscription\": \"WebSocket\" }.")]
    [InlineData("[{ \"default\": \"Carrier pigeon\" }]", "\"default\" must be one of \"Http\", \"WebSocket\", \"InMemory\".")]
    [InlineData("[{ \"query\": 1 }]", "\"query\" must be one of \"Http\", \"WebSocket\", \"InMemory\".")]
    [InlineData("[{ \"name\": \"a b\" }]", "\"name\" must be a C# identifier.")]
    [InlineData("[{ \"name\": 1 }]", "\"name\" must be a C# identifier.")]
    [InlineData("[{}, {}]", "\"Default\" is the name of another profile; give each a \"name\" of its own.")]
    public void A_profile_that_cannot_be_read_is_reported(string profiles, string message)
    {
        var result = Read($$"""{ "schema": "a.graphql", "extensions": { "fluxgraph": { "transportProfiles": {{profiles}} } } }""");

        Assert.Equal(message, Assert.Single((IEnumerable<Compiler.Findings.Finding>)result.Findings).Message);
    }

    [Theory]
    [InlineData("\"sharesTypes\": true", true, null)]
    [InlineData("\"sharedTypesFrom\": \"Shop.Schema.ShopClient\"", false, "Shop.Schema.ShopClient")]
    public void Types_are_shared_or_taken_from_another_client(string setting, bool shares, string? from)
    {
        var client = Assert.Single((IEnumerable<ClientConfiguration>)Read($$"""{ "schema": "a.graphql", "extensions": { "fluxgraph": { {{setting}} } } }""").Clients);

        Assert.Equal((shares, from), (client.SharesTypes, client.SharedTypesFrom));
    }

    [Fact]
    public void Documents_of_another_client_are_documents_unless_they_are_its_schema()
    {
        var client = Assert.Single((IEnumerable<ClientConfiguration>)Read(
            """
            { "schema": "../Shop/schema.graphql", "documents": "*.graphql",
              "extensions": { "fluxgraph": { "sharedTypesFrom": "Shop.ShopClient", "sharedDocuments": "../Shop/**/*.graphql" } } }
            """).Clients);
        var shop = Compiler.Text.FilePath.DirectoryOf(Assert.Single((IEnumerable<string>)client.Schema.Patterns));

        Assert.True(client.IsDocument(shop + "/fragments/a.graphql") && client.IsSharedDocument(shop + "/fragments/a.graphql"));
        Assert.False(client.IsDocument(shop + "/schema.graphql"));
        Assert.Equal(("Shop", "ShopClient"), (client.SharedTypesNamespace, client.SharedTypesClient));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("\"dataMasking\": true", true)]
    public void Fragments_are_masked_where_it_is_said(string setting, bool masks) => Assert.Equal(
        masks,
        Assert.Single((IEnumerable<ClientConfiguration>)Read($$"""{ "schema": "a.graphql", "extensions": { "fluxgraph": { {{setting}} } } }""").Clients).MasksFragments);

    [Trait("Rule", "FLUX0002")]
    [Theory]
    [InlineData("\"sharedTypesFrom\": \"ShopClient\"", "\"sharedTypesFrom\" must be the other client's namespace and name, such as \"Shop.Schema.ShopClient\".")]
    [InlineData("\"sharedDocuments\": \"../Shop/*.graphql\"", "\"sharedDocuments\" needs \"sharedTypesFrom\": the client for which their code is generated.")]
    [InlineData("\"sharedTypesFrom\": \"Shop.ShopClient\", \"sharesTypes\": true", "\"sharedTypesFrom\" excludes \"sharesTypes\": a client shares its types or takes another one's.")]
    public void Types_cannot_be_shared_and_taken(string setting, string message) => Assert.Equal(
        message,
        Assert.Single((IEnumerable<Compiler.Findings.Finding>)Read($$"""{ "schema": "a.graphql", "extensions": { "fluxgraph": { {{setting}} } } }""").Findings).Message);

    [Trait("Rule", "FLUX0006")]
    [Fact]
    public void A_setting_that_StrawberryShake_does_not_have_is_a_finding() => Assert.Equal(
        "\"nmae\" means nothing here; did you mean \"name\"?",
        Assert.Single((IEnumerable<Compiler.Findings.Finding>)Read("""{ "schema": "a.graphql", "extensions": { "strawberryShake": { "nmae": "A" } } }""").Findings).Message);

    [Fact]
    public void Everything_that_can_be_configured_is_read()
    {
        var client = Assert.Single((IEnumerable<ClientConfiguration>)Read(
            """
            {
              // One client.
              "schema": ["schema.graphql", "./extensions/*.graphql"],
              "documents": ["**/*.graphql", "!old/**",],
              "extensions": {
                "fluxgraph": {
                  "name": "StarWarsClient",
                  "namespace": "StarWars.Api_2",
                  "url": "https://example.com/graphql",
                  "accessModifier": "internal",
                  "caseInsensitiveResponseNames": true,
                  "scalars": {
                    "Instant": "System.DateTimeOffset",
                    "Money": { "type": "Shop.Money", "converter": "Shop.MoneyConverter" },
                  },
                },
                "another": { "name": 1 },
              },
              /* The end. */
            }
            """).Clients);

        Assert.Equal(
            ("StarWarsClient", "StarWars.Api_2", "https://example.com/graphql", false, true),
            (client.Name, client.Namespace, client.Url, client.IsPublic, client.CaseInsensitiveResponseNames));
        Assert.Equal(["/project/schema.graphql", "/project/extensions/*.graphql"], client.Schema.Patterns.Select(pattern => pattern));
        Assert.Equal(["/project/**/*.graphql"], client.Documents.Patterns.Select(pattern => pattern));
        Assert.Equal(["/project/old/**"], client.Documents.ExcludedPatterns.Select(pattern => pattern));
        Assert.Equal(
            [("Instant", "System.DateTimeOffset", null), ("Money", "Shop.Money", (string?)"Shop.MoneyConverter")],
            client.Scalars.Select(scalar => (scalar.Name, scalar.Type, scalar.Converter)));
        Assert.Equal("/project/.graphqlrc.json(3,13)", client.SchemaLocation.ToString());
    }

    [Theory]
    [InlineData("""{ "schema": "schema.graphql" }""")]
    [InlineData("""{ "schema": ["schema.graphql"], "extensions": {} }""")]
    [InlineData("""{ "schema": "schema.graphql", "extensions": null }""")]
    [InlineData("""{ "schema": "schema.graphql", "extensions": { "fluxgraph": {} } }""")]
    [InlineData("""{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": null, "namespace": null, "url": null, "accessModifier": null, "caseInsensitiveResponseNames": null, "scalars": null } } }""")]
    [InlineData("""{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "accessModifier": "public" } }, "include": 1 }""")]
    public void What_is_not_configured_has_a_default(string text)
    {
        var result = Read(text);
        var client = Assert.Single((IEnumerable<ClientConfiguration>)result.Clients);

        Assert.Empty((IEnumerable<Compiler.Findings.Finding>)result.Findings);
        Assert.Equal(("GraphQLClient", null, null, true, false), (client.Name, client.Namespace, client.Url, client.IsPublic, client.CaseInsensitiveResponseNames));
        Assert.Equal<EquatableArray<string>>(["/project/**/*.graphql"], client.Documents.Patterns);
        Assert.True(client.Scalars.IsEmpty);
    }

    [Trait("Rule", "FLUX0001")]
    [Theory]
    [InlineData("", "(1,1) '' FLUX0001: The configuration is no valid JSON: expected a value, found the end of the file.")]
    [InlineData("{\n  \"schema\" \"a\"\n}", "(2,12) '\"' FLUX0001: The configuration is no valid JSON: expected ':', found '\"'.")]
    [InlineData("{\r\n  \"schema\": \"a\r\n}", "(2,13) '\"a' FLUX0001: The configuration is no valid JSON: a string is not closed.")]
    [InlineData("schema: a", "(1,1) 's' FLUX0001: The configuration is no valid JSON: expected a value, found 's'.")]
    public void What_is_no_JSON_is_a_finding_at_its_place(string text, string finding) => AssertFindings(text, finding);

    [Trait("Rule", "FLUX0002")]
    [Theory]
    [InlineData("[]", "(1,1) '[]' FLUX0002: \".graphqlrc.json\" must hold an object.")]
    [InlineData("""{ "schema": 1 }""", "(1,13) '1' FLUX0002: \"schema\" must be a path or a list of paths.")]
    [InlineData("""{ "schema": null }""", "(1,13) 'null' FLUX0002: \"schema\" must be a path or a list of paths.")]
    [InlineData("""{ "schema": ["a", {}] }""", "(1,19) '{}' FLUX0002: \"schema\" must be a path or a list of paths.")]
    [InlineData("""{ "schema": "https://a.example/graphql" }""", "(1,13) '\"https://a.example/graphql\"' FLUX0002: \"schema\" must name files; download \"https://a.example/graphql\" and name the file.")]
    [InlineData("""{ "schema": "a", "documents": false }""", "(1,31) 'false' FLUX0002: \"documents\" must be a path or a list of paths.")]
    [InlineData("""{ "schema": "a", "extensions": [] }""", "(1,32) '[]' FLUX0002: \"extensions\" must be an object.")]
    [InlineData("""{ "schema": "a", "extensions": { "fluxgraph": 1 } }""", "(1,47) '1' FLUX0002: \"fluxgraph\" must be an object.")]
    [InlineData("""{ "projects": [] }""", "(1,15) '[]' FLUX0002: \"projects\" must be an object.")]
    [InlineData("""{ "projects": { "a": 1 } }""", "(1,22) '1' FLUX0002: \"a\" must be an object with \"schema\" and \"documents\".")]
    public void A_value_that_cannot_be_used_is_a_finding_at_its_place(string text, string finding) => AssertFindings(text, finding);

    [Trait("Rule", "FLUX0002")]
    [Theory]
    [InlineData("\"name\": 1", "'1' FLUX0002: \"name\" must be a string.")]
    [InlineData("\"name\": \"1a\"", "'\"1a\"' FLUX0002: \"name\" must be a C# identifier.")]
    [InlineData("\"name\": \"a.b\"", "'\"a.b\"' FLUX0002: \"name\" must be a C# identifier.")]
    [InlineData("\"name\": \"\"", "'\"\"' FLUX0002: \"name\" must be a C# identifier.")]
    [InlineData("\"namespace\": \"a..b\"", "'\"a..b\"' FLUX0002: \"namespace\" must be a C# namespace.")]
    [InlineData("\"namespace\": \"a-b\"", "'\"a-b\"' FLUX0002: \"namespace\" must be a C# namespace.")]
    [InlineData("\"url\": \"graphql\"", "'\"graphql\"' FLUX0002: \"url\" must be an absolute URL, such as \"https://example.com/graphql\".")]
    [InlineData("\"url\": true", "'true' FLUX0002: \"url\" must be a string.")]
    [InlineData("\"accessModifier\": \"private\"", "'\"private\"' FLUX0002: \"accessModifier\" must be one of \"public\", \"internal\".")]
    [InlineData("\"caseInsensitiveResponseNames\": \"yes\"", "'\"yes\"' FLUX0002: \"caseInsensitiveResponseNames\" must be true or false.")]
    [InlineData("\"scalars\": []", "'[]' FLUX0002: \"scalars\" must be an object.")]
    [InlineData("\"scalars\": { \"A\": 1 }", "'1' FLUX0002: \"A\" must be the name of a C# type, or an object with \"type\" and \"converter\".")]
    [InlineData("\"scalars\": { \"A\": { \"converter\": \"B\" } }", "'{ \"converter\": \"B\" }' FLUX0002: \"A\" must be the name of a C# type, or an object with \"type\" and \"converter\".")]
    public void A_setting_that_cannot_be_used_is_a_finding_at_its_place(string setting, string finding)
    {
        var start = """{ "schema": "a", "extensions": { "fluxgraph": { """;
        var value = setting.IndexOf(finding[1..finding.IndexOf("' FLUX", StringComparison.Ordinal)], StringComparison.Ordinal);

        AssertFindings(start + setting + " } } }", $"(1,{start.Length + value + 1}) {finding}");
    }

    [Trait("Rule", "FLUX0003")]
    [Theory]
    [InlineData("{}", "(1,1) '{' FLUX0003: The configuration names no schema: add \"schema\": \"schema.graphql\".")]
    [InlineData("""{ "schema": [] }""", "(1,13) '[]' FLUX0003: The configuration names no schema: add \"schema\": \"schema.graphql\".")]
    [InlineData("""{ "projects": { "a": { "documents": "b" } } }""", "(1,22) '{' FLUX0003: The configuration names no schema: add \"schema\": \"schema.graphql\".")]
    public void A_client_without_a_schema_is_a_finding(string text, string finding) => AssertFindings(text, finding);

    [Fact]
    public void Every_mistake_of_a_file_is_found_at_once()
    {
        var result = Read("""{ "schema": "a", "documents": 1, "extensions": { "fluxgraph": { "name": 2, "url": 3, "accessModifier": 4 } } }""");

        Assert.Equal(["documents", "name", "accessModifier", "url"], result.Findings.Select(finding => finding.Message.Split('"')[1]));
        Assert.True(result.Clients.IsEmpty);
    }

    [Fact]
    public void Every_project_is_a_client_and_one_mistake_does_not_take_the_others_away()
    {
        var result = Read(
            """
            {
              "schema": "ignored.graphql",
              "projects": {
                "star-wars": { "schema": "sw.graphql" },
                "shop.admin_v2 api": { "schema": "shop.graphql", "documents": "shop/*.graphql" },
                "broken": { "schema": 1 },
                "named": { "schema": "n.graphql", "extensions": { "fluxgraph": { "name": "Chosen" } } },
                "3d/printer": { "schema": "p.graphql" }
              }
            }
            """);

        Assert.Equal(["StarWarsClient", "ShopAdminV2ApiClient", "Chosen", "_3dPrinterClient"], result.Clients.Select(client => client.Name));
        Assert.Equal("/project/.graphqlrc.json(6,27)", Assert.Single((IEnumerable<Compiler.Findings.Finding>)result.Findings).Location.ToString());
    }

    [Trait("Rule", "FLUX0002")]
    [Fact]
    public void Two_projects_cannot_be_one_client()
    {
        var source = Source("""{ "projects": { "a-b": { "schema": "s" }, "a_b": { "schema": "s" }, "c": { "schema": "s", "extensions": { "fluxgraph": { "name": "AbCLIENT" } } }, "d": { "schema": "s", "extensions": { "fluxgraph": { "name": "ABClient" } } } } }""");
        var result = ConfigurationReader.Read(source);

        Assert.Equal(["ABClient"], result.Clients.Select(client => client.Name));
        Assert.Equal(
            [
                ".graphqlrc.json(1,43) '\"a_b\"' FLUX0002: \"ABClient\" is the name of another project's client; set another \"name\" in \"extensions.fluxgraph\".",
                ".graphqlrc.json(1,130) '\"AbCLIENT\"' FLUX0002: \"AbCLIENT\" is the name of another project's client; set another \"name\" in \"extensions.fluxgraph\".",
                ".graphqlrc.json(1,209) '\"ABClient\"' FLUX0002: \"ABClient\" is the name of another project's client; set another \"name\" in \"extensions.fluxgraph\".",
            ],
            result.Findings.Select(finding => CompiledClient.Describe(finding, source)));
    }

    [Theory]
    [InlineData("C:\\home\\app\\.graphqlrc.json", "C:/home/app/schema.graphql")]
    [InlineData("/home/app/.graphqlrc.json", "/home/app/schema.graphql")]
    [InlineData("/home/./x/../app/.graphqlrc.json", "/home/app/schema.graphql")]
    [InlineData(".graphqlrc.json", "schema.graphql")]
    public void Paths_start_at_the_configuration(string path, string expected)
    {
        var client = ConfigurationReader.Read(new SourceDocument(path, """{ "schema": "./schema.graphql" }""")).Clients[0];

        Assert.Equal<EquatableArray<string>>([expected], client.Schema.Patterns);
    }

    [Fact]
    public void A_file_of_the_schema_is_no_document()
    {
        var client = Read("""{ "schema": "schema/*.graphql" }""").Clients[0];

        Assert.True(client.IsDocument("/project/operations/a.graphql"));
        Assert.False(client.IsDocument("/project/schema/a.graphql"));
        Assert.False(client.IsDocument("/elsewhere/a.graphql"));
    }

    [Fact]
    public void Equal_texts_give_equal_results() =>
        Assert.Equal(Read("""{ "schema": ["a"], "documents": 1 }"""), Read("""{ "schema": ["a"], "documents": 1 }"""));

    private static SourceDocument Source(string text) => new("/project/.graphqlrc.json", text);

    private static ConfigurationResult Read(string text) => ConfigurationReader.Read(Source(text));

    private static void AssertFindings(string text, string finding)
    {
        var source = Source(text);
        var result = ConfigurationReader.Read(source);

        Assert.Equal([".graphqlrc.json" + finding], result.Findings.Select(found => CompiledClient.Describe(found, source)));
    }
}
