using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Reading;

public class ObjectReadingTests
{
    private static readonly FieldTable Fields = new(["id", "name", "url"], [0b011]);
    private static readonly FieldTable CaseInsensitiveFields = new(["generateImage", "GENERATEIMAGE"], [], ignoreCase: true);

    [Theory]
    [InlineData("""{"id":"1","name":"n","url":"u"}""")]
    [InlineData("""{ "id" : "1" , "name" : "n" , "url" : "u" }""")]
    [InlineData("""{"url":"u","name":"n","id":"1"}""")]
    [InlineData("""{"name":"n","url":"u","id":"1"}""")]
    [InlineData("""{"\u0069d":"1","na\u006de":"n","url":"u"}""")]
    [InlineData("""{"x":{"id":[{}]},"id":"1","y":[1,[2]],"name":"n","\ud800":1,"ID":"no","url":"u","z":null}""")]
    [InlineData("""{"id":"old","name":"n","url":"u","id":"1"}""")]
    public void Members_are_found_in_any_order_and_unknown_ones_are_skipped(string json)
    {
        var (values, errors) = Data.Read(json, Read(Fields, 3));
        Assert.Equal(["1", "n", "u"], values);
        Assert.Empty(errors);
    }

    [Fact]
    public void A_missing_member_is_reported_when_it_must_be_there()
    {
        var (values, errors) = Data.Read("""{"x":1}""", Read(Fields, 3));
        Assert.Equal([null, null, null], values);
        Assert.Equal(["id", "name"], errors.Select(Data.Path));
        Assert.All(errors, error => Assert.Equal(ClientErrorCodes.MissingMember, error.Code));
        Assert.Equal("The server left out data.id.", errors[0].Message);
    }

    [Theory]
    [InlineData("\"Droid\"", "Droid", true)]
    [InlineData(" \"Droid\"", "Droid", true)]
    [InlineData("\"Dr\\u006fid\"", "Droid", false)]
    [InlineData("\"Droids\"", "Droids", false)]
    [InlineData("\"Droi\"", "Droi", false)]
    [InlineData("\"\"", "", false)]
    [InlineData("7", null, false)]
    [InlineData("null", null, false)]
    public void An_expected_text_is_given_back_and_any_other_one_read(string json, string? text, bool isExpected)
    {
        const string Expected = "Droid";
        var (values, errors) = Data.Read($"[{json},\"next\"]", (ref r) => r.ReadList((ref e) => e.ReadString(Expected)));
        Assert.Equal([text!, "next"], values);
        Assert.Equal(isExpected, ReferenceEquals(Expected, values[0]));
        Assert.Equal(text is null ? 1 : 0, errors.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void A_list_has_all_its_elements(int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        var (integers, _) = Data.Read(JsonSerializer.Serialize(numbers), (ref r) => r.ReadList((ref e) => e.ReadInt32()));
        Assert.Equal(numbers, integers);
        var (texts, _) = Data.Read(JsonSerializer.Serialize(numbers), (ref r) => r.ReadList((ref e) => e.ReadId()));
        Assert.Equal(numbers.Select(number => $"{number}"), texts);
    }

    [Fact]
    public void A_table_may_have_more_members_than_a_word_has_bits()
    {
        const int Count = 200;
        var names = Enumerable.Range(0, Count).Select(i => $"f{i}").ToArray();
        var table = new FieldTable(names, [ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0xFF]);
        var all = "{" + string.Join(",", names.Reverse().Select(name => $"\"{name}\":\"{name}\"")) + "}";
        var (values, errors) = Data.Read(all, Read(table, Count));
        Assert.Equal(names, values);
        Assert.Empty(errors);

        int[] left = [0, 63, 64, 127, 128, 199];
        var some = "{" + string.Join(",", names.Where((_, i) => !left.Contains(i)).Select(name => $"\"{name}\":\"{name}\"")) + "}";
        (_, errors) = Data.Read(some, Read(table, Count));
        Assert.Equal(left.Select(i => $"f{i}"), errors.Select(Data.Path));
    }

    [Theory]
    [InlineData("""{"generateImage":"a","GENERATEIMAGE":"b"}""", "a", "b")]
    [InlineData("""{"GENERATEIMAGE":"b","generateImage":"a"}""", "a", "b")]
    [InlineData("""{"generateimage":"a"}""", "a", null)]
    [InlineData("""{"generateImage":"a","generateimage":"c"}""", "a", "c")]
    [InlineData("""{"generateImage":"a","GENERATEIMAGE":"b","generateimage":"c"}""", "a", "b")]
    [InlineData("""{"\u0067enerateimage":"a"}""", "a", null)]
    public void An_exact_name_comes_before_one_in_another_case(string json, string? first, string? second)
    {
        var (values, errors) = Data.Read(json, Read(CaseInsensitiveFields, 2));
        Assert.Equal([first, second], values);
        Assert.Empty(errors);
    }

    [Fact]
    public void Case_counts_unless_the_table_says_otherwise()
    {
        var (values, _) = Data.Read("""{"ID":"1","Name":"n"}""", Read(Fields, 3));
        Assert.Equal([null, null, null], values);
    }

    [Theory]
    [InlineData("null", true, 0)]
    [InlineData("null", false, 1)]
    [InlineData("5", true, 1)]
    [InlineData("[{}]", true, 1)]
    [InlineData("\"x\"", false, 1)]
    public void What_is_no_object_is_consumed(string json, bool isNullable, int errorCount)
    {
        var (entered, errors) = Data.Read(
            $"[{json},7]",
            (ref r) => r.ReadList((ref e) =>
            {
                var isObject = e.TryReadObject(isNullable, out _);
                return isObject;
            }));
        Assert.Equal([false, false], entered);
        Assert.Equal(errorCount + 1, errors.Count);
        Assert.Equal("[1]", Data.Path(errors[^1]));
    }

    [Theory]
    [InlineData("""{"__typename":"Droid","a":1}""", "Droid")]
    [InlineData("""{"a":{"__typename":"Inner"},"b":[{}],"__typename":"Droid"}""", "Droid")]
    [InlineData("""{"__type\u006eame":"Dr\u006fid"}""", "Droid")]
    [InlineData("""{"\ud800":1,"__typename":"Droid"}""", "Droid")]
    [InlineData("""{"__typename":7,"a":1}""", "")]
    [InlineData("""{"__typename":"\ud800"}""", "")]
    [InlineData("""{"a":1}""", "")]
    [InlineData("{}", "")]
    [InlineData("null", "")]
    [InlineData("[1]", "")]
    [InlineData("\"Droid\"", "")]
    public void The_type_name_is_seen_without_consuming_the_value(string json, string expected)
    {
        var (names, errors) = Data.Read(
            $"[{json},{json}]",
            (ref r) => r.ReadList((ref e) =>
            {
                var name = Encoding.UTF8.GetString(e.PeekTypeName());
                e.ReadJsonElementOrNull();
                return name;
            }));
        Assert.Equal([expected, expected], names);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("\"EMPIRE\"", true, "EMPIRE", 0)]
    [InlineData("\"EMP\\u0049RE\"", true, "EMPIRE", 0)]
    [InlineData("\"\"", true, "", 0)]
    [InlineData("null", true, null, 0)]
    [InlineData("null", false, null, 1)]
    [InlineData("3", true, null, 1)]
    [InlineData("\"\\ud800\"", true, null, 1)]
    [InlineData("{\"a\":1}", true, null, 1)]
    public void An_enum_value_is_its_name(string json, bool isNullable, string? expected, int errorCount)
    {
        var (values, errors) = Data.Read(
            $"[{json}]",
            (ref r) => r.ReadList((ref e) => e.TryReadEnumValue(isNullable, out var name) ? Encoding.UTF8.GetString(name) : null));
        Assert.Equal([expected], values);
        Assert.Equal(errorCount, errors.Count);
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[1]", 1)]
    [InlineData("[1,2,3,4,5,6,7,8,9]", 9)]
    public void A_list_has_its_elements(string json, int count)
    {
        var (values, errors) = Data.Read(json, (ref r) => r.ReadList((ref e) => e.ReadInt32()));
        Assert.Equal(Enumerable.Range(1, count), values);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{\"a\":[1]}")]
    public void What_is_no_list_is_consumed(string json)
    {
        var (values, errors) = Data.Read(
            $"[{json},[2]]", (ref r) => r.ReadList((ref e) => e.ReadList((ref i) => i.ReadInt32())));
        Assert.Null(values[0]);
        Assert.Equal([2], values[1]);
        Assert.Equal("[0]", Data.Path(Assert.Single(errors)));
    }

    [Fact]
    public void Null_in_place_of_a_list_is_fine_where_it_is_asked_for()
    {
        var (value, errors) = Data.Read("null", (ref r) => r.ReadListOrNull((ref e) => e.ReadInt32()));
        Assert.Null(value);
        Assert.Empty(errors);
    }

    [Fact]
    public void Errors_have_the_paths_of_nested_lists_in_the_order_of_the_data()
    {
        const string Json =
            """{"hero":{"grid":[[1,"x"],[],null,[2,3,{"a":[0]}]],"\u006eame":5},"other":[{"name":true},{"name":"n"},{}]}""";
        var root = new FieldTable(["hero", "other"], [0b11]);
        var hero = new FieldTable(["grid", "name", "age"], [0b111]);
        var (_, errors) = Data.Read(Json, (ref r) =>
        {
            Assert.True(r.TryReadObject(false, out var state));
            while (r.TryReadField(root, ref state))
            {
                if (state.Index == 0)
                {
                    Assert.True(r.TryReadObject(false, out var heroState));
                    while (r.TryReadField(hero, ref heroState))
                    {
                        if (heroState.Index == 0)
                        {
                            r.ReadList((ref row) => row.ReadList((ref cell) => cell.ReadInt32()));
                        }
                        else
                        {
                            r.ReadString();
                        }
                    }
                }
                else
                {
                    r.ReadList((ref e) => Read(new FieldTable(["name"], [1]), 1)(ref e));
                }
            }

            return 0;
        });
        Assert.Equal(
            ["hero.grid[0][1]", "hero.grid[2]", "hero.grid[3][2]", "hero.name", "hero.age", "other[0].name", "other[2].name"],
            errors.Select(Data.Path));
    }

    [Fact]
    public void A_response_full_of_spoiled_values_is_walked_once()
    {
        const int Count = 100_000;
        var json = "[" + string.Join(",", Enumerable.Repeat("\"x\"", Count)) + "]";
        var (_, errors) = Data.Read(json, (ref r) => r.ReadList((ref e) => e.ReadInt32()));
        Assert.Equal(Count, errors.Count);
        Assert.Equal($"[{Count - 1}]", Data.Path(errors[^1]));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var deepest = new string('[', ResponseReader.MaximumDepth) + new string(']', ResponseReader.MaximumDepth);
        var (_, errors) = Data.Read(deepest, (ref r) => r.ReadInt32());
        Assert.Single(errors);
        Assert.ThrowsAny<JsonException>(() => Data.Read($"[{deepest}]", (ref r) => r.ReadInt32()));
    }

    private static ElementReader<IReadOnlyList<string?>> Read(FieldTable table, int count) => (ref r) =>
    {
        var values = new string?[count];
        Assert.True(r.TryReadObject(isNullable: false, out var state));
        while (r.TryReadField(table, ref state))
        {
            values[state.Index] = r.ReadString();
        }

        return values;
    };
}
