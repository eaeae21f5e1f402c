using FluxGraph.Analyzers.KeySafety.Classification;
using FluxGraph.Analyzers.KeySafety.Files;

namespace FluxGraph.Analyzers.Tests.KeySafety.Files;

/// <summary>Readers take whatever is in a file: half-typed, mixed up, of another format, or noise.</summary>
public sealed class FileReaderFuzzTests
{
    private const int Seed = 4004;

    private const string Pieces = "{}[]()<>=:;,.?&#@!|/\\\"'`$ \t\r\n\0-+*_aA0k\uFEFF\uD800";

    private static readonly string[] Samples =
    [
        """{ "a": { "apiKey": "0123456789abcdef", /* c */ "b": ["x-value-one", { "c": "\u0041\"alue-two" }], }, // e""" + "\n }",
        "const a: string = `b${`c${'d'}`}e`, r = /[/\"]/g; x?.y ?? (z ? \"value-one\" : 'value-two'); f('X-Api-Key', \"value\"); h[\"k\"] = 1 //",
        "# c\nquery Q($a: ID = \"value-one\") { f(apiKey: \"\"\"value\n two\"\"\" b: 1) }",
        "A=1\r\nexport API_KEY=\"value-one\" # c\r\n X = 'value-two\n=\n==\nY=",
        "@a = value-one\n###\nGET https://h/x?api_key=value&b HTTP/1.1\nX-Api-Key: {{a}}\n &c=value\n\n{ \"apiKey\": \"value-six\" }\n###\nPOST h\n\na=b&c=d&",
        "a:\n  - b: \"value-one\" # c\n  - 'd': value-two\n: :\n-\n",
        "<?xml version=\"1\"?><a><!-- c --><add key=\"ApiKey\" value='value-one'/><b name=x><value>value-two</value></b><![CDATA[value-three]]></a",
        "<!doctype html><script>const a = \"value-one\"</script><style>a{}</style><p onclick=\"f('value')\" data-x=value-two>a</p><a href='?a=b&amp;c=d'",
        "@page \"/x\"\n@* c *@ <A B=\"@(() => C(\"value\"))\" D='@E[\"f\"]' @g=\"h\" /> @code { string S = $@\"{{\"\"\"; char c = '\\''; /* } */ } @{ var x = 1; } a@@b.c",
    ];

    public static TheoryData<int> Formats { get; } = [.. Enum.GetValues<KeyFileFormat>().Select(format => (int)format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Truncated_files_are_read(int format)
    {
        foreach (var sample in Samples)
        {
            for (var length = 0; length <= sample.Length; length++)
            {
                Read((KeyFileFormat)format, sample[..length]);
                Read((KeyFileFormat)format, sample[length..]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Mutated_files_are_read(int format)
    {
        var random = new Random(Seed + format);
        for (var i = 0; i < 3_000; i++)
        {
            var text = Samples[random.Next(Samples.Length)].ToList();
            for (var edits = random.Next(1, 8); edits > 0; edits--)
            {
                var position = random.Next(text.Count);
                text[position] = Pieces[random.Next(Pieces.Length)];
                text.Insert(random.Next(text.Count), Pieces[random.Next(Pieces.Length)]);
            }

            Read((KeyFileFormat)format, new string([.. text]));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Noise_is_read(int format)
    {
        var random = new Random(Seed - format);
        for (var i = 0; i < 3_000; i++)
        {
            Read((KeyFileFormat)format, new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => Pieces[random.Next(Pieces.Length)])]));
        }
    }

    /// <summary>Reading takes time in proportion to the text: what is unclosed or nested does not make it the square of that.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Long_files_of_one_piece_are_read(int format)
    {
        foreach (var piece in new[] { "[", "{", "(", "`${", "`", "\"", "\\\"", "'", "/", "/*", "<", "<a ", "<a b=\"", "<!--", "<script>", "@(", "@{", "@code{", "a=", "a:", "?", "&", "{{", "###\n", "\n" })
        {
            Read((KeyFileFormat)format, string.Concat(Enumerable.Repeat(piece, 20_000)));
        }
    }

    [Fact]
    public void Blocks_of_Razor_are_found_in_anything()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = "@code {" + new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)])]) + "@{";
            Assert.All(RazorCode.FindBlocks(text), block => Assert.InRange(block.Span.End, block.Span.Start, text.Length));
        }
    }

    private static void Read(KeyFileFormat format, string text)
    {
        var guard = new KeyGuard(KeyGuardOptions.Default);
        foreach (var entry in KeyFileReader.Read(format, text))
        {
            Assert.InRange(entry.Span.End, entry.Span.Start, text.Length);
            Assert.NotEmpty(entry.Name);
        }

        foreach (var found in KeyFileSearch.Find(new KeyFile(format, IsPublic: true), text, guard))
        {
            Assert.InRange(found.Span.End, found.Span.Start, text.Length);
            Assert.NotNull(ShownName.Of(found.Entry, guard));
        }
    }
}
