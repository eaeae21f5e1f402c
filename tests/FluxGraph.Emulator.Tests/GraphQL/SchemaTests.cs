namespace FluxGraph.Emulator.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Introspection_shows_the_types_of_both_schema_files()
    {
        await using var session = await EmulatorSession.StartAsync();

        var answer = await session.PostGraphQLAsync("{ __schema { types { name } mutationType { fields { name } } queryType { fields { name } } } }");

        var schema = answer.Data.GetProperty("__schema");
        var types = schema.GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()).ToList();
        Assert.Subset(types.ToHashSet(), new HashSet<string?> { "Generation", "GeneratedImage", "GenerateInput", "ImageGenerationInput", "GenerationType", "DateTime", "JSON", "CreditBalance" });
        Assert.Equal("""[{"name":"generate"},{"name":"generateImage"}]""", schema.GetProperty("mutationType").GetProperty("fields").GetRawText());
        Assert.Equal("""[{"name":"generation"},{"name":"creditBalance"}]""", schema.GetProperty("queryType").GetProperty("fields").GetRawText());
    }

    [Fact]
    public async Task An_answer_is_compact_and_in_the_order_of_the_selection()
    {
        await using var session = await EmulatorSession.StartAsync();

        var answer = await session.PostGraphQLAsync("query Q { b: creditBalance { spent available __typename } a: generation(id: \"é\") { id } }");

        Assert.Equal("""{"data":{"b":{"spent":0,"available":1000,"__typename":"CreditBalance"},"a":null}}""", answer.Body);
    }

    [Fact]
    public async Task The_operation_name_selects_one_of_several_operations()
    {
        await using var session = await EmulatorSession.StartAsync();
        var authorization = $"Bearer {session.Emulator.ApiKey}";
        const string Query = "query One { one: __typename } query Two { two: __typename }";

        var two = await session.SendGraphQLAsync(EmulatorSession.JsonText($$"""{"query":"{{Query}}","operationName":"Two"}"""), authorization);
        var none = await session.SendGraphQLAsync(EmulatorSession.JsonText($$"""{"query":"{{Query}}"}"""), authorization);
        var unknown = await session.SendGraphQLAsync(EmulatorSession.JsonText($$"""{"query":"{{Query}}","operationName":"Three"}"""), authorization);

        Assert.Equal("""{"data":{"two":"Query"}}""", two.Body);
        Assert.Equal((400, "INVALID_REQUEST"), (none.StatusCode, none.ErrorCode));
        Assert.Equal((400, "INVALID_REQUEST"), (unknown.StatusCode, unknown.ErrorCode));
    }
}
