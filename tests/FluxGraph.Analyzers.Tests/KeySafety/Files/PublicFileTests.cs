using FluxGraph.Analyzers.KeySafety.Files;

namespace FluxGraph.Analyzers.Tests.KeySafety.Files;

/// <summary>FLUX4012: what browsers get, with a key and with what only looks like one.</summary>
public sealed class PublicFileTests
{
    private const string Rule = KeyFileAnalyzer.PublicFileDiagnosticId;

    [Theory]
    [InlineData("/p/wwwroot/js/app.js")]
    [InlineData("/p/ClientApp/src/api.ts")]
    [InlineData(@"C:\p\Pages\Index.razor.js")]
    public Task Scripts(string path) => AnalyzedFile.VerifyAsync(Rule, path, """
        'use strict'; // const apiKey = "$KEY";
        const apiKey = "[|$KEY|]", other = '$KEY';
        let key: string = process.env.API_KEY || '[|$KEY|]';
        export class Client { #clientSecret = `[|$KEY|]`; constructor(private token: string = "[|$KEY|]") {} }
        fetch(`https://api.invalid/graphql?api_key=[|$KEY|]&user=${user.id}`, {
          headers: { 'X-API-Key': "[|$KEY|]", "Authorization": 'Bearer ' + token, "If-None-Match": "$KEY" } });
        xhr.setRequestHeader("X-API-Key", "[|$KEY|]"); xhr.setRequestHeader("X-Request-Id", "$KEY");
        headers["authorization"] = isLive ? "[|Bearer $KEY|]" : `Bearer ${token}`;
        const pattern = /apiKey = "$KEY"/.test(x) ? 1 / 2 : 3, pairs = new Map([["apiKey", "[|$KEY|]"], ["id", "$KEY"]]);
        const apiKeyOf = load()
        log("$KEY")
        const text = "don't", it's = 'unclosed
        axios.get(url, { params: { access_token: atob("[|$KEY|]") } })
        """);

    [Theory]
    [InlineData("/p/wwwroot/index.html")]
    [InlineData("/p/Pages/Index.cshtml")]
    [InlineData("/p/Components/Picture.razor")]
    public Task Pages(string path) => AnalyzedFile.VerifyAsync(Rule, path, """
        <!-- <meta name="api-key" content="$KEY"> -->
        <meta content="[|$KEY|]" name="api-key"><meta name="commit" content="$KEY">
        <link rel="stylesheet" href="a.css" integrity="sha384-$KEY">
        <div data-api-key='[|$KEY|]' data-id=$KEY id="$KEY"></div>
        <input type="hidden" name="apiKey" value="[|$KEY|]" /><input name="requestId" value="$KEY">
        <button onclick="call({ apiKey: '[|$KEY|]', id: '$KEY' })">don't</button>
        <img src="/image?token=[|$KEY|]&amp;id=$KEY">
        <style>.a { content: "$KEY" }</style>
        <script type="module">const apiKey = '[|$KEY|]', id = '$KEY';</script>
        <code id="api-key"> [|$KEY|] </code>
        """);

    [Fact]
    public Task Razor_leaves_code_to_the_compiler() => AnalyzedFile.VerifyAsync(Rule, "/p/Pages/Picture.razor", """"
        @page "/picture"
        @* ApiKey="$KEY" <p data-api-key="$KEY"> *@
        <FluxPicture ApiKey="[|$KEY|]" OnError="@(e => Log("$KEY"))" Token="@Options.Get("$KEY")" @onclick='() => Use("$KEY")' />
        <a href="mailto:someone@example.com?x=@Model.ApiKey">@Model.Key("$KEY")</a>
        @code {
            private const string ApiKey = "$KEY"; char c = '"'; // }
            string t = $@"{{""$KEY"; string r = """<p data-api-key="$KEY">""";
            RenderFragment f = @<p data-api-key="$KEY">don't</p>;
        }
        <p data-api-key="[|$KEY|]"></p>
        """");

    [Theory]
    [InlineData("/p/wwwroot/appsettings.json", """{ "ApiKey": "[|$KEY|]", "Id": "$KEY" }""")]
    [InlineData("/p/wwwroot/.env", "API_KEY=[|$KEY|]")]
    [InlineData("/p/wwwroot/config.xml", "<c><ApiKey>[|$KEY|]</ApiKey><Id>$KEY</Id></c>")]
    [InlineData("/p/wwwroot/config.yml", "apiKey: [|$KEY|]\nid: $KEY")]
    public Task Everything_under_the_web_root_is_public(string path, string text) => AnalyzedFile.VerifyAsync(Rule, path, text);

    [Theory]
    [InlineData("/p/wwwroot/lib/jquery/jquery.js")]
    [InlineData("/p/wwwroot/app.min.js")]
    [InlineData("/p/node_modules/x/index.js")]
    [InlineData("/p/ClientApp/node_modules/x/index.ts")]
    [InlineData("/p/ClientApp/vite.config.ts")]
    [InlineData("/p/ClientApp/api.test.ts")]
    [InlineData("/p/ClientApp/types.d.ts")]
    [InlineData("/p/wwwroot/logo.png")]
    public Task What_others_wrote_and_what_runs_elsewhere_is_not_read(string path) => AnalyzedFile.VerifyAsync(Rule, path, "const apiKey = '$KEY';");

    [Theory]
    [InlineData("pk_live_")]
    [InlineData("AIzaSy")]
    public Task Keys_that_are_made_for_pages_are_fine(string prefix) => AnalyzedFile.VerifyAsync(Rule, "/p/wwwroot/app.js", $"const apiKey = '{prefix}$KEY'");
}
