using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Lowering;

public class ScalarMapTests
{
    [Theory]
    [InlineData("Int", "int", "ReadInt32")]
    [InlineData("Float", "double", "ReadDouble")]
    [InlineData("String", "string", "ReadString")]
    [InlineData("Boolean", "bool", "ReadBoolean")]
    [InlineData("ID", "string", "ReadId")]
    [InlineData("Any", "global::System.Text.Json.JsonElement", "ReadJsonElement")]
    [InlineData("JSON", "global::System.Text.Json.JsonElement", "ReadJsonElement")]
    [InlineData("Base64String", "byte[]", "ReadByteArray")]
    [InlineData("ByteArray", "byte[]", "ReadByteArray")]
    [InlineData("BigInt", "long", "ReadInt64")]
    [InlineData("Long", "long", "ReadInt64")]
    [InlineData("Short", "short", "ReadInt16")]
    [InlineData("Byte", "byte", "ReadByte")]
    [InlineData("UnsignedByte", "byte", "ReadByte")]
    [InlineData("UnsignedShort", "ushort", "ReadUInt16")]
    [InlineData("UnsignedInt", "uint", "ReadUInt32")]
    [InlineData("UnsignedLong", "ulong", "ReadUInt64")]
    [InlineData("Decimal", "decimal", "ReadDecimal")]
    [InlineData("Date", "global::System.DateOnly", "ReadDateOnly")]
    [InlineData("LocalDate", "global::System.DateOnly", "ReadDateOnly")]
    [InlineData("Time", "global::System.TimeOnly", "ReadTimeOnly")]
    [InlineData("LocalTime", "global::System.TimeOnly", "ReadTimeOnly")]
    [InlineData("DateTime", "global::System.DateTimeOffset", "ReadDateTimeOffset")]
    [InlineData("LocalDateTime", "global::System.DateTime", "ReadDateTime")]
    [InlineData("Duration", "global::System.TimeSpan", "ReadTimeSpan")]
    [InlineData("TimeSpan", "global::System.TimeSpan", "ReadTimeSpan")]
    [InlineData("URI", "global::System.Uri", "ReadUri")]
    [InlineData("Uri", "global::System.Uri", "ReadUri")]
    [InlineData("URL", "global::System.Uri", "ReadUri")]
    [InlineData("UUID", "global::System.Guid", "ReadGuid")]
    [InlineData("Whatever", "string", "ReadString")]
    public void A_scalar_has_a_type_and_a_way_to_be_read(string scalar, string type, string method)
    {
        var definition = scalar is "Int" or "Float" or "String" or "Boolean" or "ID" ? "" : $" scalar {scalar}";
        var file = TestClient.Compile($"type Query {{ a: {scalar}! b: {scalar} c: [{scalar}!]! }}{definition}", "query Q { a b c }").File("a.g.cs");

        Assert.Contains($"    {type} A {{ get; }}", file, StringComparison.Ordinal);
        Assert.Contains($"    {type}? B {{ get; }}", file, StringComparison.Ordinal);
        Assert.Contains($"    global::System.Collections.Generic.IReadOnlyList<{type}> C {{ get; }}", file, StringComparison.Ordinal);
        Assert.Contains($"value0 = reader.{method}();", file, StringComparison.Ordinal);
        Assert.Contains($"value1 = reader.{method}OrNull();", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Guid", "global::System.Guid", "ReadGuid")]
    [InlineData("System.Int64", "long", "ReadInt64")]
    [InlineData("long", "long", "ReadInt64")]
    [InlineData("float", "float", "ReadSingle")]
    [InlineData("string", "string", "ReadString")]
    public void A_configured_scalar_has_the_configured_type(string configured, string type, string method)
    {
        var client = TestClient.Configure($$""" "scalars": { "Key": "{{configured}}", "DateTime": "System.DateTime" } """);

        var file = TestClient.Compile(client, "type Query { a: Key! b: DateTime! } scalar Key scalar DateTime", "query Q { a b }").File("a.g.cs");

        Assert.Contains($"    {type} A {{ get; }}", file, StringComparison.Ordinal);
        Assert.Contains($"value0 = reader.{method}();", file, StringComparison.Ordinal);
        Assert.Contains("value1 = reader.ReadDateTime();", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scalar_with_a_converter_is_read_and_written_by_it()
    {
        var client = TestClient.Configure(""" "name": "C", "scalars": { "Money": { "type": "Shop.Money", "converter": "Shop.MoneyConverter" } } """);

        var result = TestClient.Compile(client, "type Query { a(b: Money): Money! c: Money } scalar Money", "query Q($b: Money) { a(b: $b) c }");

        Assert.Contains("global::Shop.Money A { get; }", result.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("value0 = reader.ReadScalar(CScalars.Shop_MoneyConverter);", result.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("internal static readonly global::Shop.MoneyConverter Shop_MoneyConverter = new();", result.File("SharedTypes.g.cs"), StringComparison.Ordinal);
        Assert.Empty(CSharpSyntax.ErrorsIn(result.Output.Files));
    }

    [Trait("Rule", "FLUX0002")]
    [Fact]
    public void A_type_that_cannot_be_read_needs_a_converter()
    {
        var client = TestClient.Configure(""" "scalars": { "Money": "Shop.Money", "Key": "System.Guid" } """);

        var finding = Assert.Single((IEnumerable<Compiler.Findings.Finding>)TestClient.Compile(client, HeroSchema.Text).Output.Findings);

        Assert.Equal("FLUX0002", finding.Descriptor.Id);
        Assert.Equal(
            "\"Money\" is of the type Shop.Money, which needs a \"converter\": a class derived from FluxGraph.ScalarConverter<Shop.Money>.", finding.Message);
        Assert.Equal("/project/.graphqlrc.json", finding.Location.Path);
        Assert.Equal("\"Shop.Money\"".Length, finding.Location.Span.Length);
    }
}
