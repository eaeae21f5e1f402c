using FluxGraph.Generator.Tests.Nullability;

namespace FluxGraph.Generator.Tests.Inputs;

/// <summary>What a program gives an operation is sent as the schema has it, however it is nested and called.</summary>
public class InputTests
{
    private const string Schema = """
        type Query { n(a: [Int], b: [[String!]!], tree: Tree, states: [[State]], files: [[Upload!]]): [[State!]] }
        input Tree { name: String! = "root" children: [Tree!] grid: [[Int!]] state: State = OPEN files: [Upload!] }
        enum State { OPEN open Open SHUT @deprecated }
        scalar Upload
        """;

    private const string Document = """
        query Q($a: [Int], $b: [[String!]!], $tree: Tree = { name: "default" }, $states: [[State]] = [[OPEN]], $files: [[Upload!]]) {
          n(a: $a, b: $b, tree: $tree, states: $states, files: $files)
        }
        """;

    private const string Empty = """{"data":{"n":null}}""";

    [Theory]
    [InlineData("", "{}")]
    [InlineData("a: new int?[] { 1, null }, b: new[] { new[] { \"x\", \"y\" }, new string[0] }", """{"a":[1,null],"b":[["x","y"],[]]}""")]
    [InlineData("a: null, tree: null", """{"a":null,"tree":null}""")]
    [InlineData("tree: new Tree()", """{"tree":{}}""")]
    [InlineData(
        "tree: new Tree { Children = [new Tree { Name = \"leaf\", Grid = [[1, 2], null], Children = [] }], State = State.open }",
        """{"tree":{"children":[{"name":"leaf","children":[],"grid":[[1,2],null]}],"state":"open"}}""")]
    [InlineData("states: new[] { new State?[] { State.OPEN, State.open, State.Open, null }, null }", """{"states":[["OPEN","open","Open",null],null]}""")]
    public async Task Values_are_sent_as_they_are_given(string arguments, string variables)
    {
        var client = new RunningClient(Schema, Document);
        await client.RunAsync(Empty, "result.Errors.Count", arguments);

        Assert.EndsWith($$"""
            ,"variables":{{variables}}}
            """, client.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_found_in_lists_of_lists_and_in_input_objects()
    {
        var client = new RunningClient(Schema, Document);
        await client.RunAsync(
            Empty,
            "result.Errors.Count",
            """
            files: new[] { new[] { new Upload(new System.IO.MemoryStream([65]), "a.txt") }, null, new[] { new Upload(new System.IO.MemoryStream([66]), "b.txt") } },
            tree: new Tree { Children = [new Tree { Files = [new Upload(new System.IO.MemoryStream([67]), "c.txt")] }] }
            """);

        Assert.Contains("\"tree\":{\"children\":[{\"files\":[null]}]}", client.Sent, StringComparison.Ordinal);
        Assert.Contains("\"files\":[[null],null,[null]]", client.Sent, StringComparison.Ordinal);
        Assert.Contains(
            """{"0":["variables.tree.children.0.files.0"],"1":["variables.files.0.0"],"2":["variables.files.2.0"]}""", client.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_an_enum_that_differ_in_letter_case_alone_are_told_apart() => Assert.Equal(
        "OPEN,open,Open,Shut,Unrecognized",
        await new RunningClient(Schema, Document).RunAsync(
            """{"data":{"n":[["OPEN","open","Open","SHUT","oPEN"]]}}""", """string.Join(",", result.Data!.N![0]!)"""));

    [Fact]
    public async Task An_operation_that_is_called_after_its_file_is_sent_under_that_name()
    {
        var client = new RunningClient(Schema, "($a: [Int]) { n(a: $a) }".Insert(0, "query "), file: "q.graphql");

        Assert.Empty(client.Findings);
        await client.RunAsync(Empty, "result.Errors.Count", "new int?[] { 1 }");
        Assert.Equal("""{"query":"query Q($a:[Int]){n(a:$a)}","operationName":"Q","variables":{"a":[1]}}""", client.Sent);
    }
}
