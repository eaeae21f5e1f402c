using FluxGraph.Analyzers.KeySafety.Files;

namespace FluxGraph.Analyzers.Tests.KeySafety.Files;

/// <summary>FLUX4004: each kind of file, with a key and with what only looks like one.</summary>
public sealed class ConfigurationFileTests
{
    private const string Rule = KeyFileAnalyzer.FileDiagnosticId;

    [Theory]
    [InlineData("/p/appsettings.json")]
    [InlineData("/p/appsettings.Production.json")]
    [InlineData(@"C:\p\AppSettings.Development.json")]
    public Task Settings(string path) => AnalyzedFile.VerifyAsync(Rule, path, """
        {
          // "ApiKey": "$KEY" is a comment
          "FluxUltra": { "ApiKey": "[|$KEY|]", "Endpoint": "https://api.invalid/graphql?api_key=[|$KEY|]&v=1", },
          "Jwt": { "Key": "[|$KEY|]", "PublicKeyToken": "$KEY" },
          "Clients": [ { "ClientSecret": "[|$KEY|]" } ], "ApiKeys": [ "[|$KEY|]", "[|$KEY|]" ],
          /* nothing here */ "Headers": { "Authorization": "[|Bearer $KEY|]", "X-Correlation": "$KEY" },
          "Escaped": { "ApiKey": "[|\u0064t$KEY|]" },
          "Commit": "$KEY", "EtagHash": "$KEY", "ApiKeyHeaderName": "X-Api-Key", "Path": "/var/$KEY/key",
        }
        """);

    [Theory]
    [InlineData("${FLUXULTRA_API_KEY}")]
    [InlineData("{{api_key_of_production_1}}")]
    [InlineData("#{FluxUltra.ApiKey.Production1}#")]
    [InlineData("%FLUXULTRA_API_KEY_1%")]
    [InlineData("$(FluxUltraApiKey12345)")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault.invalid/secrets/k/0f8fad5bd9cb469fa16570867728950e)")]
    [InlineData("@Microsoft.KeyVault(VaultName=myvault;SecretName=FluxUltra1)")]
    [InlineData("<your-api-key-0123456789>")]
    [InlineData("your-api-key-goes-here-12345")]
    [InlineData("")]
    public async Task What_stands_in_for_a_key_is_none(string value)
    {
        Assert.Empty(await AnalyzedFile.AnalyzeAsync("/p/appsettings.json", $$"""{ "FluxUltra": { "ApiKey": "{{value}}" } }"""));
        Assert.Empty(await AnalyzedFile.AnalyzeAsync("/p/.env", "FLUXULTRA_API_KEY=" + value));
        Assert.Empty(await AnalyzedFile.AnalyzeAsync("/p/a.http", "GET https://api.invalid\nX-API-Key: " + value + "\n"));
    }

    [Theory]
    [InlineData("/p/appsettings.example.json")]
    [InlineData("/p/appsettings.Sample.json")]
    [InlineData("/p/.env.example")]
    [InlineData("/p/.env.template")]
    [InlineData("/p/appsettings.json.example")]
    [InlineData("/p/package-lock.json")]
    [InlineData("/p/notes.txt")]
    public Task Files_to_be_copied_and_other_files_are_not_read(string path) =>
        AnalyzedFile.VerifyAsync(Rule, path, "API_KEY=$KEY\n{ \"ApiKey\": \"$KEY\" }");

    [Fact]
    public Task Launch_settings() => AnalyzedFile.VerifyAsync(Rule, "/p/Properties/launchSettings.json", """
        { "profiles": { "web": { "applicationUrl": "https://localhost:5001", "environmentVariables": {
          "ASPNETCORE_ENVIRONMENT": "Development", "FLUXULTRA_API_KEY": "[|$KEY|]" } } } }
        """);

    [Theory]
    [InlineData("/p/.env")]
    [InlineData("/p/.env.production")]
    public Task Environment_files(string path) => AnalyzedFile.VerifyAsync(
        Rule,
        path,
        "PORT=5000\r\n# API_KEY=$KEY\r\nexport FLUXULTRA_API_KEY=[|$KEY|] # secret\r\n\r\n  CLIENT_SECRET = \"[|$KEY|]\"\r\nTOKEN='[|$KEY|]'\r\nBUILD=$KEY\r\nEMPTY_KEY=");

    [Fact]
    public Task Requests() => AnalyzedFile.VerifyAsync(Rule, "/p/requests/flux.http", """
        @host = https://api.invalid
        @key = [|$KEY|]
        @apiKey = {{$dotenv FLUXULTRA_API_KEY}}

        ### API_KEY=$KEY
        # @name generate
        POST {{host}}/graphql?api_key=[|$KEY|]&version=1 HTTP/1.1
        Content-Type: application/json
        X-API-Key: {{key}}
        X-Request-Id: $KEY
        Authorization: [|Bearer $KEY|]

        { "query": "{ me { id } }", "variables": { "apiKey": "[|$KEY|]", "id": "$KEY" } }

        ###
        GET {{host}}
          ?id=$KEY
          &token=[|$KEY|]

        ###
        POST {{host}}
        Content-Type: application/x-www-form-urlencoded

        user=$KEY&client_secret=[|$KEY|]
        """);

    [Theory]
    [InlineData("/p/.graphqlrc.json", """{ "schema": { "https://api.invalid/graphql": { "headers": { "X-API-Key": "[|$KEY|]", "Authorization": "Bearer ${TOKEN}" } } } }""")]
    [InlineData("/p/.graphqlrc.yml", "schema:\n  - https://api.invalid/graphql:\n      headers:\n        Authorization: \"[|Bearer $KEY|]\" # secret\n        Id: $KEY\n")]
    [InlineData("/p/.graphqlrc", "headers:\n  - X-API-Key: [|$KEY|]\n  # X-API-Key: $KEY\n")]
    public Task GraphQL_configuration(string path, string text) => AnalyzedFile.VerifyAsync(Rule, path, text);

    [Theory]
    [InlineData("/p/web.config")]
    [InlineData("/p/App.Release.config")]
    public Task Application_configuration(string path) => AnalyzedFile.VerifyAsync(Rule, path, """
        <?xml version="1.0"?>
        <configuration>
          <appSettings>
            <add key="FluxUltra:ApiKey" value="[|$KEY|]" />
            <add value='[|$KEY|]' key='ClientSecret'/>
            <!-- <add key="ApiKey" value="$KEY" /> -->
            <add key="Build" value="$KEY" />
          </appSettings>
          <setting name="ApiKey" serializeAs="String"><value>[|$KEY|]</value></setting>
          <assemblyIdentity name="A.B" publicKeyToken="$KEY" culture="neutral" />
          <environmentVariable name="FLUXULTRA_API_KEY" value="[|$KEY|]" />
          <connectionStrings><add name="Db" connectionString="Server=.;Database=x;AccountKey=$KEY" /></connectionStrings>
        </configuration>
        """);

    [Fact]
    public Task GraphQL_documents() => AnalyzedFile.VerifyAsync(Rule, "/p/operations/login.graphql", """"
        # apiKey: "$KEY"
        """ The apiKey: "$KEY" """
        mutation Login($id: ID = "$KEY") { login(apiKey: "[|$KEY|]" name: "$KEY", token: $token) { id } }
        """");

    [Fact]
    public async Task A_finding_names_the_setting()
    {
        var finding = Assert.Single(await AnalyzedFile.VerifyAsync(Rule, "/p/appsettings.json", """{ "FluxUltra": { "ApiKey": "[|$KEY|]" } }"""));

        Assert.StartsWith("'FluxUltra:ApiKey' holds a key", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4004.md", finding.Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task A_key_that_is_a_name_is_not_shown() =>
        Assert.Single(await AnalyzedFile.VerifyAsync(Rule, "/p/appsettings.json", """{ "$KEY": { "ApiKey": "[|$KEY|]" } }"""));

    [Fact]
    public async Task Options_hold_for_files()
    {
        await AnalyzedFile.VerifyAsync(Rule, "/p/.env", "API_KEY=$KEY", ("fluxgraph_key.allowed_values_prefixes", "dt"));
        await AnalyzedFile.VerifyAsync(Rule, "/p/.env", "ACME=[|$KEY|]", ("fluxgraph_key.additional_key_names", "acme"));
        await AnalyzedFile.VerifyAsync(Rule, "/p/.env", "API_KEY=$KEY", ("fluxgraph_key.test_projects", "ignore"), ("build_property.IsTestProject", "true"));
    }
}
