using FluxGraph.Analyzers.Tests.Verification;

namespace FluxGraph.Analyzers.Tests.KeySafety;

/// <summary>
/// Each way in which a constant gets to a sink, beside the look-alike in which the value is not in the source.
/// </summary>
public sealed class ConstantFlowTests
{
    [Theory]
    // Literals
    [InlineData(""""_ = new ApiKey([|"""$KEY"""|]);"""")]
    [InlineData("""_ = new ApiKey([|@"$KEY"|]);""")]
    [InlineData("""_ = new ApiKey(([|"$KEY"|]));""")]
    [InlineData("""_ = new ApiKey((string)[|"$KEY"|]!);""")]
    [InlineData("""_ = ApiKey.Parse([|"$KEY".AsSpan()|]);""")]
    // Branches: each is judged alone
    [InlineData("""_ = new ApiKey(flag ? [|"$KEY"|] : input);""")]
    [InlineData("""_ = new ApiKey(flag ? [|"$KEY"|] : [|"$SECOND"|]);""")]
    [InlineData("""_ = new ApiKey(input ?? [|"$KEY"|]);""")]
    [InlineData("""_ = new ApiKey(Environment.GetEnvironmentVariable("FLUXULTRA_API_KEY") ?? [|"$KEY"|]);""")]
    [InlineData("""_ = new ApiKey(number switch { 0 => [|"$KEY"|], 1 => input, _ => throw new InvalidOperationException() });""")]
    // Joined text
    [InlineData("""_ = new ApiKey([|"$FIRST" + "$SECOND"|]);""")]
    [InlineData("""var first = "$FIRST"; _ = new ApiKey([|first + "-" + "$SECOND" + 5|]);""")]
    [InlineData("""const string First = "$FIRST"; _ = new ApiKey([|$"{First}$SECOND"|]);""")]
    [InlineData("""var first = "$FIRST"; _ = new ApiKey([|$"{first}-{42}$SECOND"|]);""")]
    [InlineData("""_ = new ApiKey([|string.Concat("$FIRST", "$SECOND")|]);""")]
    [InlineData("""_ = new ApiKey([|string.Concat(new[] { "$FIRST", "$SECOND" })|]);""")]
    [InlineData("""_ = new ApiKey([|string.Concat("a", "b", "c", "$FIRST", "$SECOND")|]);""")]
    [InlineData("""_ = new ApiKey([|string.Join("-", "$FIRST", "$SECOND")|]);""")]
    [InlineData("""var pieces = new[] { "$FIRST", "$SECOND" }; _ = new ApiKey([|string.Join('-', pieces)|]);""")]
    [InlineData("""string[] pieces = ["$FIRST", "$SECOND"]; _ = new ApiKey([|string.Join('-', pieces)|]);""")]
    [InlineData("""_ = new ApiKey([|string.Format("{0}{1}", "$FIRST", "$SECOND")|]);""")]
    [InlineData("""_ = new ApiKey([|string.Format(null, "dt{0}", "$SECOND")|]);""")]
    [InlineData("""_ = new ApiKey([|FormattableString.Invariant($"{"$FIRST"}$SECOND")|]);""")]
    // Functions that leave a key a key
    [InlineData("""_ = new ApiKey([|" $KEY ".Trim()|]);""")]
    [InlineData("""_ = new ApiKey([|"$KEY".ToString()|]);""")]
    [InlineData("""_ = new ApiKey([|"$FIRST_$SECOND".Replace("_", "")|]);""")]
    [InlineData("""_ = new ApiKey([|"xx$KEY".Substring(2)|]);""")]
    [InlineData("""_ = new ApiKey([|"xx$KEY"[2..]|]);""")]
    // Encoded text
    [InlineData("""_ = new ApiKey([|Encoding.UTF8.GetString(Convert.FromBase64String("$BASE64"))|]);""")]
    [InlineData("""_ = new ApiKey([|Encoding.ASCII.GetString(Convert.FromHexString("$HEX"))|]);""")]
    [InlineData("""_ = new ApiKey([|Encoding.UTF8.GetString("$KEY"u8)|]);""")]
    [InlineData("""_ = new ApiKey([|Encoding.UTF8.GetString(new byte[] { $BYTES })|]);""")]
    [InlineData("""_ = new ApiKey([|Convert.ToBase64String(Encoding.UTF8.GetBytes("$KEY"))|]);""")]
    [InlineData("""_ = new ApiKey([|new string(new[] { $CHARS })|]);""")]
    [InlineData("""_ = new ApiKey([|new string([$CHARS])|]);""")]
    [InlineData("""_ = new ApiKey([|new string("$KEY".ToCharArray())|]);""")]
    [InlineData("""_ = new ApiKey([|new string("$KEY".AsSpan())|]);""")]
    // Locals
    [InlineData("""const string Key = "$KEY"; _ = new ApiKey([|Key|]);""")]
    [InlineData("""var key = "$KEY"; _ = new ApiKey([|key|]);""")]
    [InlineData("""string key; key = "$KEY"; _ = new ApiKey([|key|]);""")]
    [InlineData("""string? key = null; if (flag) { key = "$KEY"; } _ = new ApiKey([|key|]!);""")]
    [InlineData("""var key = string.Empty; key = "$KEY"; _ = new ApiKey([|key|]);""")]
    [InlineData("""var key = flag ? "$KEY" : input; _ = new ApiKey([|key|]);""")]
    [InlineData("""string key; var options = new FluxUltraOptions { ApiKey = key = [|"$KEY"|] };""")]
    [InlineData("""{ var key = "$KEY"; _ = new ApiKey([|key|]); } { var key = input; key += "x"; _ = new ApiKey(key); }""")]
    // Parts of a value
    [InlineData("""var pair = ("Jane", "$KEY"); _ = new ApiKey([|pair.Item2|]);""")]
    [InlineData("""var pair = (Name: "Jane", Key: "$KEY"); _ = new ApiKey([|pair.Key|]);""")]
    [InlineData("""var (name, key) = ("Jane", "$KEY"); _ = new ApiKey([|key|]);""")]
    [InlineData("""string name, key; (name, key) = ("Jane", "$KEY"); _ = new ApiKey([|key|]);""")]
    [InlineData("""var keys = new[] { input, "$KEY" }; _ = new ApiKey([|keys[1]|]);""")]
    [InlineData("""var settings = new { Key = "$KEY" }; _ = new ApiKey([|settings.Key|]);""")]
    [InlineData("""var settings = new Settings { Key = "$KEY" }; _ = new ApiKey([|settings.Key|]);""")]
    // Functions of the same compilation
    [InlineData("""string Key() => "$KEY"; _ = new ApiKey([|Key()|]);""")]
    [InlineData("""async Task<string> KeyAsync() { await Task.Yield(); return "$KEY"; } async Task Use() => _ = new ApiKey([|await KeyAsync()|]);""")]
    [InlineData("""async Task Use() => _ = new ApiKey([|await Task.FromResult("$KEY").ConfigureAwait(false)|]);""")]
    [InlineData("""void Use(string key = "$KEY") => _ = new ApiKey([|key|]);""")]
    public async Task Follows_a_constant_through_a_body(string statements) => await AnalyzerRun.VerifyAsync(InBody(statements), SettingsSource);

    [Theory]
    [InlineData("""_ = new ApiKey(input);""")]
    [InlineData("""_ = new ApiKey(input.Trim());""")]
    [InlineData("""_ = new ApiKey(input["$KEY".Length..]);""")]
    [InlineData("""_ = new ApiKey(flag ? input : other);""")]
    [InlineData("""_ = new ApiKey(input ?? throw new InvalidOperationException("Set FLUXULTRA_API_KEY, for example to dt0123456789."));""")]
    [InlineData("""_ = new ApiKey(number switch { 0 => input, _ => other });""")]
    [InlineData("""_ = new ApiKey("$FIRST" + input);""")]
    [InlineData("""_ = new ApiKey($"$FIRST{input}");""")]
    [InlineData("""_ = new ApiKey(string.Concat("$FIRST", input));""")]
    [InlineData("""_ = new ApiKey(string.Join("-", "$FIRST", input));""")]
    [InlineData("""_ = new ApiKey(string.Join("-", parts));""")]
    [InlineData("""_ = new ApiKey(string.Format("dt{0}", input));""")]
    [InlineData("""_ = new ApiKey(Encoding.UTF8.GetString(Convert.FromBase64String(input)));""")]
    [InlineData("""_ = new ApiKey(new string(new[] { number > 0 ? 'a' : 'b', 'c' }));""")]
    [InlineData("""_ = new ApiKey(Environment.GetEnvironmentVariable("DOITONG_LIVE")!);""")]
    [InlineData("""_ = new ApiKey(configuration["Doitong:Live"]!);""")]
    [InlineData("""_ = new ApiKey(System.IO.File.ReadAllText("/run/secrets/doitong-live").Trim());""")]
    [InlineData("""var key = "$KEY"; key = input; _ = new ApiKey(key);""")]
    [InlineData("""var key = "$KEY"; Fill(ref key); _ = new ApiKey(key); static void Fill(ref string text) => text = text.Trim();""")]
    [InlineData("""var name = "DOITONG_LIVE"; var key = Environment.GetEnvironmentVariable(name); _ = new ApiKey(key!);""")]
    [InlineData("""var pair = (Key: input, Name: "$KEY"); _ = new ApiKey(pair.Key);""")]
    [InlineData("""var (name, key) = ("$KEY", input); _ = new ApiKey(key);""")]
    [InlineData("""var keys = new[] { input, "$KEY" }; _ = new ApiKey(keys[0]);""")]
    [InlineData("""var keys = new[] { input, "$KEY" }; _ = new ApiKey(keys[number]);""")]
    [InlineData("""var settings = new { Key = input, Name = "$KEY" }; _ = new ApiKey(settings.Key);""")]
    [InlineData("""var settings = new Settings { Key = input, Name = "$KEY" }; _ = new ApiKey(settings.Key);""")]
    [InlineData("""string Key() { Func<string> name = () => { return "$KEY"; }; return name() + input; } _ = new ApiKey(Key());""")]
    [InlineData("""void Use(string key = "") => _ = new ApiKey(key);""")]
    [InlineData("""foreach (var key in parts) { _ = new ApiKey(key); }""")]
    [InlineData("""_ = new ApiKey(null!);""")]
    [InlineData("""_ = new ApiKey("");""")]
    [InlineData("""_ = new ApiKey(string.Empty);""")]
    [InlineData("""_ = new ApiKey(default!);""")]
    [InlineData("""_ = new ApiKey("YOUR_API_KEY");""")]
    [InlineData("""_ = new ApiKey("test-key-" + "$KEY");""")]
    [InlineData("""_ = new ApiKey($"test-key-{Guid.NewGuid():N}");""")]
    [InlineData("""_ = new ApiKey(input ?? "<api-key>");""")]
    public async Task Leaves_values_from_elsewhere_alone(string statements) => await AnalyzerRun.VerifyAsync(InBody(statements), SettingsSource);

    [Theory]
    [InlineData("""public const string Key = "$KEY";""", "Keys.Key")]
    [InlineData("""public static readonly string Key = "$KEY";""", "Keys.Key")]
    [InlineData("""public static readonly string Key; static Keys() { Key = "$KEY"; }""", "Keys.Key")]
    [InlineData("""public static string Key = "$KEY";""", "Keys.Key")]
    [InlineData("""public static string Key => "$KEY";""", "Keys.Key")]
    [InlineData("""public static string Key { get; } = "$KEY";""", "Keys.Key")]
    [InlineData("""public static string Key { get { return "$KEY"; } }""", "Keys.Key")]
    [InlineData("""public string Key { get; set; } = "$KEY";""", "new Keys().Key")]
    [InlineData("""private readonly string _key = "$KEY"; public string Key => _key;""", "new Keys().Key")]
    [InlineData("""public static string Key() { if (DateTime.MinValue.Year > 5) { return ""; } return "$KEY"; }""", "Keys.Key()")]
    [InlineData("""static readonly string[] All = { "$FIRST", "$KEY" }; public static string Key => All[1];""", "Keys.Key")]
    [InlineData("""public static readonly (string Name, string Key) Pair = ("Jane", "$KEY");""", "Keys.Pair.Key")]
    [InlineData("""static readonly byte[] Bytes = Convert.FromBase64String("$BASE64"); public static string Key => Encoding.UTF8.GetString(Bytes);""", "Keys.Key")]
    public async Task Follows_a_constant_of_another_type_in_another_file(string member, string expression)
    {
        var findings = await AnalyzerRun.VerifyAsync(
            "class Program { object Run() => new ApiKey([|" + expression + "|]); }",
            "class Keys { " + member + " }");

        var origin = Assert.Single(Assert.Single(findings).AdditionalLocations);
        Assert.Equal("File2.cs", origin.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData("""public static string Key => Environment.GetEnvironmentVariable("DOITONG_LIVE")!;""", "Keys.Key")]
    [InlineData("""public static readonly string Key = Environment.GetEnvironmentVariable("DOITONG_LIVE")!;""", "Keys.Key")]
    [InlineData("""public static string Key = "$KEY"; static Keys() { Key = Console.ReadLine()!; }""", "Keys.Key")]
    [InlineData("""public string Key { get; set; } = "";""", "new Keys().Key")]
    [InlineData("""public string Key { get; set; } = null!; public string Name { get; set; } = "$KEY";""", "new Keys().Key")]
    [InlineData("""private readonly string _key; public Keys(string key = "") => _key = key; public string Key => _key;""", "new Keys().Key")]
    [InlineData("""public static string Key(string name) => Environment.GetEnvironmentVariable(name)!;""", """Keys.Key("$KEY")""")]
    [InlineData("""public static string Key { get => Key; set => Key = value; }""", "Keys.Key")]
    [InlineData("""public Keys Inner => this.Inner.Inner; public string Key => Inner.Inner.Key;""", "new Keys().Inner.Key")]
    [InlineData("""public static string Key => Other; static string Other => Key;""", "Keys.Key")]
    public async Task Leaves_members_with_values_from_elsewhere_alone(string member, string expression) => await AnalyzerRun.VerifyAsync(
        "class Program { object Run() => new ApiKey(" + expression + "); }",
        "class Keys { " + member + " }");

    [Fact]
    public async Task Follows_a_constant_of_a_referenced_assembly()
    {
        var key = new FakeKey();
        var keys = StandIns.StandInReferences.Emit("Keys", key.WriteInto("""public static class Keys { public const string Key = "$KEY"; }"""), StandIns.StandInReferences.WithFluxGraph);
        var compilation = AnalyzerRun.Compile("class Program { object Run() => new ApiKey(Keys.Key); }").AddReferences(keys);

        var finding = Assert.Single(await AnalyzerRun.AnalyzeAsync(compilation));

        Assert.Equal("(0,43)-(0,51)", finding.Location.GetLineSpan().Span.ToString());
        Assert.DoesNotContain(key.Text, finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""record Settings(string Key = "$KEY"); class Use(Settings settings) { object Key => new ApiKey([|settings.Key|]); }""")]
    [InlineData("""class Use(string key = "$KEY") { object Key => new ApiKey([|key|]); }""")]
    [InlineData("""class Use { readonly string _key; public Use(string key = "$KEY") { _key = key; } object Key() => new ApiKey([|_key|]); }""")]
    [InlineData("""partial class Use { object Key() => new ApiKey([|_key|]); } partial class Use { private string _key = "$KEY"; }""")]
    public async Task Follows_default_values_of_parameters(string source) => await AnalyzerRun.VerifyAsync(source);

    [Theory]
    [InlineData("""record Settings(string Key); class Use(Settings settings) { object Key => new ApiKey(settings.Key); }""")]
    [InlineData("""class Use(string key, string name = "$KEY") { object Key => new ApiKey(key); object Name => name; }""")]
    [InlineData("""partial class Use { object Key() => new ApiKey(_key); } partial class Use { private string _key = "$KEY"; void Set(string key) => _key = key; }""")]
    public async Task Leaves_parameters_alone(string source) => await AnalyzerRun.VerifyAsync(source);

    [Fact]
    public async Task Points_to_the_literal_besides()
    {
        var findings = await AnalyzerRun.VerifyAsync("""
            class Program
            {
                private const string Key = "$KEY";
                object Run() => new ApiKey([|Key|]);
            }
            """);

        var origin = Assert.Single(Assert.Single(findings).AdditionalLocations);
        Assert.Equal(2, origin.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task A_very_long_sum_is_bounded()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("Part", 3000));
        var findings = await AnalyzerRun.AnalyzeAsync(AnalyzerRun.Compile(
            "class Program { static readonly string Part = Console.ReadLine()!; object Run() => new ApiKey(" + sum + "); }"));

        Assert.Empty(findings);
    }

    private const string SettingsSource = "class Settings { public string Key { get; set; } = \"\"; public string Name { get; set; } = \"\"; }";

    private static string InBody(string statements) =>
        "class Program { void Run(string input, string other, bool flag, int number, string[] parts, IConfiguration configuration) { " + statements + " } }";
}
