namespace FluxGraph.Generator.Tests.Nullability;

/// <summary>What <c>@catch</c> and <c>@semanticNonNull</c> make of an operation: types, and what is read from answers with errors.</summary>
public class CatchTests
{
    private const string Schema = """
        type Query {
          me: User @semanticNonNull
          sure: User!
          node: Node
          grid: [[Int]] @semanticNonNull(levels: [0, 1, 2])
        }

        interface Node { id: ID! name: String }

        type User implements Node {
          id: ID!
          name: String @semanticNonNull
          nick: String
          strict: String!
          age: Int @semanticNonNull
          role: Role @semanticNonNull
          friends: [User] @semanticNonNull(levels: [0, 1])
        }

        enum Role { ADMIN GUEST }
        """;

    private const string NameFailed = """{"message":"no name","path":["me","name"]}""";

    public static TheoryData<bool> BeforeAndAfter { get; } = [true, false];

    [Theory]
    [InlineData("name", "", "string?")]
    [InlineData("name", "@catch(to: NULL)", "string?")]
    [InlineData("name", "@catch(to: THROW)", "string")]
    [InlineData("name", "@catch(to: RESULT)", "FieldResult<string>")]
    [InlineData("name", "@catch", "FieldResult<string>")]
    [InlineData("nick", "@catch(to: THROW)", "string?")]
    [InlineData("nick", "@catch(to: RESULT)", "FieldResult<string?>")]
    [InlineData("strict", "@catch(to: NULL)", "string?")]
    [InlineData("strict", "@catch(to: THROW)", "string")]
    [InlineData("strict", "@catch(to: RESULT)", "FieldResult<string>")]
    [InlineData("age", "@catch(to: THROW)", "int")]
    [InlineData("age", "@catch(to: RESULT)", "FieldResult<int>")]
    [InlineData("age", "@catch(to: RESULT) @include(if: false)", "FieldResult<int?>")]
    [InlineData("age", "@catch(to: THROW) @include(if: false)", "int?")]
    [InlineData("role", "@catch(to: THROW)", "Role")]
    [InlineData("role", "@catch(to: RESULT)", "FieldResult<Role>")]
    [InlineData("friends", "{ id }", "IReadOnlyList<IQ_Sure_Friends?>?")]
    [InlineData("friends", "@catch(to: THROW) { id }", "IReadOnlyList<IQ_Sure_Friends?>")]
    [InlineData("friends", "@catch(to: THROW, levels: [0, 1]) { id }", "IReadOnlyList<IQ_Sure_Friends>")]
    [InlineData("friends", "@catch(to: RESULT, levels: [1]) { id }", "IReadOnlyList<FieldResult<IQ_Sure_Friends>>?")]
    [InlineData("friends", "@catch(to: RESULT, levels: [0, 1]) { id }", "FieldResult<IReadOnlyList<FieldResult<IQ_Sure_Friends>>>")]
    public async Task A_field_has_the_type_that_its_directives_say(string field, string rest, string type)
    {
        var client = new RunningClient(Schema, $"query Q {{ sure {{ {field} {rest} }} }}");

        Assert.Empty(client.Findings);
        Assert.Equal(type, client.TypeOf("IQ_Sure", char.ToUpperInvariant(field[0]) + field[1..]));
        Assert.Equal("", await client.RunAsync("""{"data":null,"errors":[{"message":"x"}]}""", "result.Data"));
    }

    [Theory]
    [InlineData("query Q @catch(to: THROW) { me { name nick } }", "")]
    [InlineData("query Q @catchByDefault(to: THROW) { me { name nick } }", "")]
    [InlineData("query Q { me { name nick } }", "extend schema @catch(to: THROW)")]
    [InlineData("query Q { me { name nick } }", "extend schema @link(url: \"https://specs.apollo.dev/nullability/v0.4\", import: [\"@catch\", { name: \"CatchTo\" }]) @catchByDefault(to: THROW)")]
    [InlineData("query Q @catch(to: THROW) { me { name nick } }", "extend schema @catch(to: RESULT)")]
    public void A_default_concerns_what_can_be_null(string document, string extension)
    {
        var client = new RunningClient($"{Schema}\n{extension}", document);

        Assert.Empty(client.Findings);
        Assert.Equal("IQ_Me", client.TypeOf("IQResult", "Me"));
        Assert.Equal("string", client.TypeOf("IQ_Me", "Name"));
        Assert.Equal("string?", client.TypeOf("IQ_Me", "Nick"));
    }

    [Fact]
    public void A_field_and_its_definition_go_before_the_schema()
    {
        var client = new RunningClient(
            $"{Schema}\nextend schema @catch(to: RESULT)",
            "query Q @catch(to: THROW) { me { id strict name @catch(to: NULL) ...Card } }\nfragment Card on User { age }");

        Assert.Empty(client.Findings);
        Assert.Equal("string?", client.TypeOf("IQ_Me", "Name"));
        Assert.Equal("string", client.TypeOf("IQ_Me", "Strict"));
        Assert.Equal("FieldResult<int>", client.TypeOf("ICard", "Age"));
    }

    [Fact]
    public void A_client_says_of_fields_that_are_not_its_own_when_they_are_null()
    {
        var client = new RunningClient(
            Schema + """

            extend schema @link(url: "https://specs.apollo.dev/nullability/v0.4", import: ["@semanticNonNullField"])
            extend type User @semanticNonNullField(name: "nick") @semanticNonNullField(name: "friends", levels: [1])
            """,
            "query Q @catch(to: THROW) { sure { nick friends { nick } } }");

        Assert.Empty(client.Findings);
        Assert.Equal("string", client.TypeOf("IQ_Sure", "Nick"));
        Assert.Equal("IReadOnlyList<IQ_Sure_Friends>", client.TypeOf("IQ_Sure", "Friends"));
    }

    [Fact]
    public void The_server_hears_nothing_of_it()
    {
        var client = new RunningClient(
            Schema, "query Q @catch(to: THROW) { me { name @catch ...Card } }\nfragment Card on User @catchByDefault(to: NULL) { age @include(if: true) }");

        Assert.Contains("query Q{me{name...Card}}fragment Card on User{age@include(if:true)}", client.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_has_a_directive_of_that_name_keeps_it()
    {
        var client = new RunningClient("type Query { a: Int } directive @catch(fish: Boolean) on FIELD", "query Q { a @catch(fish: true) }");

        Assert.Empty(client.Findings);
        Assert.Contains("a@catch(fish:true)", client.Code, StringComparison.Ordinal);
        Assert.Equal("int?", client.TypeOf("IQResult", "A"));
    }

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public async Task An_error_is_kept_in_its_place(bool isBefore)
    {
        var client = new RunningClient(Schema, "query Q { me { id name @catch nick @catch age @catch(to: RESULT) } }");

        var values = await client.RunAsync(
            Answer("""{"me":{"id":"1","name":null,"nick":null,"age":5}}""", NameFailed, isBefore),
            "Show(result.Data!.Me!.Name), \" \", Show(result.Data.Me.Nick), \" \", Show(result.Data.Me.Age), \" \", ReferenceEquals(result.Data.Me.Name.Error, result.Errors[0]), \" \", Errors(result)");

        Assert.Equal("!no name null 5 True no name at me.name", values);
    }

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public async Task An_error_goes_up_to_the_next_place_that_can_be_null(bool isBefore)
    {
        var client = new RunningClient(Schema, "query Q { me { id name @catch(to: THROW) } sure { id } }");

        var values = await client.RunAsync(
            Answer("""{"me":{"id":"1","name":null},"sure":{"id":"2"}}""", NameFailed, isBefore), "result.Data!.Me is null, result.Data.Sure.Id, Errors(result)");

        Assert.Equal("True2no name at me.name", values);
    }

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public async Task An_error_goes_up_to_a_result(bool isBefore)
    {
        var client = new RunningClient(Schema, "query Q @catch(to: THROW) { me @catch { id name } sure { id } }");

        var values = await client.RunAsync(
            Answer("""{"me":{"id":"1","name":null},"sure":{"id":"2"}}""", NameFailed, isBefore), "Show(result.Data!.Me), result.Data.Sure.Id, Errors(result)");

        Assert.Equal("!no name2no name at me.name", values);
    }

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public async Task Without_such_a_place_there_is_no_data_and_nobody_throws(bool isBefore)
    {
        var client = new RunningClient(Schema, "query Q @catch(to: THROW) { me { id name } }");

        var values = await client.RunAsync(
            Answer("""{"me":{"id":"1","name":null}}""", NameFailed, isBefore), "result.Data is null, Errors(result), result.StatusCode");

        Assert.Equal("Trueno name at me.nameOK", values);
    }

    [Fact]
    public async Task An_error_below_that_made_everything_up_to_here_null_counts_here()
    {
        var client = new RunningClient(Schema, "query Q { me @catch { strict } }");

        Assert.Equal(
            "!no strict",
            await client.RunAsync("""{"data":{"me":null},"errors":[{"message":"other","path":["sure"]},{"message":"no strict","path":["me","strict"]}]}""", "Show(result.Data!.Me)"));
    }

    [Theory]
    [InlineData("""{"data":{"me":{"name":null,"age":1}}}""", "True", "FLUX_UNEXPECTED_VALUE at me.name")]
    [InlineData("""{"data":{"me":{"name":7,"age":1}}}""", "True", "FLUX_UNEXPECTED_VALUE at me.name")]
    [InlineData("""{"data":{"me":{"age":1}}}""", "True", "FLUX_MISSING_MEMBER at me.name")]
    [InlineData("""{"data":{"me":{"name":"N","age":"x"}}}""", "True", "FLUX_UNEXPECTED_VALUE at me.age")]
    [InlineData("""{"data":{"me":{"name":"N","age":1}}}""", "False", "")]
    public async Task What_the_server_gets_wrong_is_an_error_like_those_that_it_reports(string answer, string isNull, string errors)
    {
        var client = new RunningClient(Schema, "query Q @catch(to: THROW) { me { name age } }");

        Assert.Equal(isNull + errors, await client.RunAsync(answer, "result.Data is null, Errors(result)"));
    }

    [Theory]
    [InlineData("""{"data":{"me":{"name":null}}}""", "!The server sent null at data.me.name where a text was expected.")]
    [InlineData("""{"data":{"me":{}}}""", "!The server left out this field.")]
    [InlineData("""{"data":{"me":{"name":[]}}}""", "!The server sent a JSON array at data.me.name where a text was expected.")]
    public async Task What_the_server_gets_wrong_is_in_the_result(string answer, string name)
    {
        var client = new RunningClient(Schema, "query Q { me { name @catch } }");

        Assert.Equal(name, await client.RunAsync(answer, "Show(result.Data!.Me!.Name)"));
    }

    [Fact]
    public async Task What_is_wrong_further_down_stays_there()
    {
        var client = new RunningClient(Schema, "query Q { me @catch { id strict } }");

        Assert.Equal(
            "1TrueFLUX_UNEXPECTED_VALUE at me.strict",
            await client.RunAsync("""{"data":{"me":{"id":1,"strict":null}}}""", "result.Data!.Me.Value!.Id, result.Data.Me.Value.Strict is null, Errors(result)"));
    }

    [Theory]
    [InlineData("@catch(to: RESULT, levels: [2])", "IReadOnlyList<IReadOnlyList<FieldResult<int>>?>?", "result.Data!.Grid!.Select(row => row is null ? \"-\" : Show(row))", "[1,!b]-[3]")]
    [InlineData("@catch(to: RESULT, levels: [1])", "IReadOnlyList<FieldResult<IReadOnlyList<int?>>>?", "Show(result.Data!.Grid![1]), result.Data.Grid[0].Value![1] is null", "!aTrue")]
    [InlineData("@catch(to: RESULT, levels: [0])", "FieldResult<IReadOnlyList<IReadOnlyList<int?>?>>", "result.Data!.Grid.Value!.Count, result.Data.Grid.Value[1] is null", "3True")]
    [InlineData("@catch(to: THROW, levels: [2])", "IReadOnlyList<IReadOnlyList<int>?>?", "result.Data!.Grid!.Select(row => row is null ? \"-\" : string.Join(\",\", row))", "--3")]
    [InlineData("@catch(to: THROW, levels: [1, 2])", "IReadOnlyList<IReadOnlyList<int>>?", "result.Data!.Grid is null", "True")]
    [InlineData("@catch(to: THROW, levels: [0, 1, 2])", "IReadOnlyList<IReadOnlyList<int>>", "result.Data is null", "True")]
    [InlineData("@catch(to: NULL, levels: [0, 1, 2])", "IReadOnlyList<IReadOnlyList<int?>?>?", "result.Data!.Grid![2]![0]", "3")]
    public async Task Levels_of_lists_are_told_apart(string directive, string type, string expression, string expected)
    {
        var client = new RunningClient(Schema, $"query Q {{ grid {directive} }}");

        Assert.Empty(client.Findings);
        Assert.Equal(type, client.TypeOf("IQResult", "Grid"));
        foreach (var isBefore in (bool[])[true, false])
        {
            var answer = Answer(
                "{\"grid\":[[1,null],null,[3]]}", """{"message":"b","path":["grid",0,1]},{"message":"a","path":["grid",1]}""", isBefore);
            Assert.Equal(expected, await client.RunAsync(answer, expression.StartsWith("result.Data!.Grid!.Sel", StringComparison.Ordinal) ? $"({expression}).ToArray()" : expression));
        }
    }

    [Theory]
    [InlineData("query Q { me { name @catch(to: RESULT) name @catch(to: NULL) } }")]
    [InlineData("query Q { me { name @catch(to: THROW) ...Card } } fragment Card on User { name }")]
    [InlineData("query Q { me { name ...Card } } fragment Card on User @catch(to: RESULT) { name }")]
    [InlineData("query Q { me { friends @catch(levels: [0]) { id } friends @catch(levels: [1]) { id } } }")]
    public async Task Fields_that_merge_agree_on_their_errors(string document)
    {
        var client = new RunningClient(Schema, document);

        Assert.Contains("because their errors are caught in different ways", Assert.Single(client.Findings), StringComparison.Ordinal);
        Assert.Equal("True", await client.RunAsync("""{"data":{"me":{"id":"1","name":"N","friends":[]}}}""", "result.Data!.Me is not null"));
    }

    [Theory]
    [InlineData("query Q { me { name name @catch(to: NULL) } }")]
    [InlineData("query Q { me { name @catch ...Card } } fragment Card on User { name @catch(to: RESULT) }")]
    [InlineData("query Q { me { strict ...Card } } fragment Card on User @catch(to: RESULT) { strict }")]
    [InlineData("query Q { node { ... on User { name @catch } ... on Node { id } } }")]
    public void Fields_that_say_the_same_in_other_words_merge(string document) => Assert.Empty(new RunningClient(Schema, document).Findings);

    [Fact]
    public async Task Objects_in_results_have_the_interfaces_of_their_fragments()
    {
        var client = new RunningClient(Schema, """
            query Q { me { friends @catch(to: RESULT, levels: [0, 1]) { nick } ...Friendly } }
            fragment Friendly on User { friends @catch(to: RESULT, levels: [0, 1]) { id } }
            """);

        Assert.Empty(client.Findings);
        Assert.Equal(
            "78n!gone",
            await client.RunAsync(
                """{"data":{"me":{"friends":[{"nick":"n","id":"78"},null]}},"errors":[{"message":"gone","path":["me","friends",1]}]}""",
                "((IFriendly)result.Data!.Me!).Friends.Value![0].Value!.Id, result.Data.Me.Friends.Value![0].Value!.Nick, Show(((IFriendly)result.Data.Me).Friends.Value![1].Select(friend => friend.Id))"));
    }

    [Fact]
    public async Task Results_compare_by_what_they_hold()
    {
        var client = new RunningClient(Schema, "query Q { me { name @catch friends @catch(levels: [0, 1]) { id } age @catch } }");
        const string Read = "(await client.Q.ExecuteAsync()).Data";

        Assert.Equal(
            "TrueTrue",
            await client.RunAsync(
                Answer("""{"me":{"name":null,"friends":[{"id":"1"},null],"age":3}}""", NameFailed + """,{"message":"gone","path":["me","friends",1]}""", isBefore: false),
                $"result.Data!.Equals({Read}), result.Data!.GetHashCode() == {Read}!.GetHashCode()"));
    }

    [Fact]
    public void A_client_that_does_not_use_it_has_nothing_of_it()
    {
        var client = new RunningClient(Schema, "query Q { me { name friends { id } } grid }");

        Assert.DoesNotContain("ReadOr", client.Code.Replace("OrNull", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("ReadResult", client.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("thrown", client.Code, StringComparison.Ordinal);
    }

    private static string Answer(string data, string errors, bool isBefore) =>
        isBefore ? $$"""{"errors":[{{errors}}],"data":{{data}}}""" : $$"""{"data":{{data}},"errors":[{{errors}}]}""";
}
