using System.Text.Json.Serialization;

namespace FluxGraph.ResponseBenchmarks.Peers;

// What the operations select, as classes for System.Text.Json: settable properties are the fastest that it reads.

internal sealed class ResponseJson
{
    public DataJson? Data { get; set; }
}

internal sealed class DataJson
{
    public List<ImageJson>? Images { get; set; }

    public PageJson? Page { get; set; }

    public List<ProductJson>? Products { get; set; }
}

internal enum StatusJson
{
    [JsonStringEnumMemberName("QUEUED")]
    Queued,
    [JsonStringEnumMemberName("RUNNING")]
    Running,
    [JsonStringEnumMemberName("COMPLETED")]
    Completed,
    [JsonStringEnumMemberName("FAILED")]
    Failed,
}

internal sealed class ImageJson
{
    public string Id { get; set; } = "";

    public string Prompt { get; set; } = "";

    public string? Url { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public double Cost { get; set; }

    public StatusJson Status { get; set; }

    public bool IsPublic { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public AuthorJson? Author { get; set; }
}

internal sealed class AuthorJson
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";
}

internal sealed class PageJson
{
    public string Title { get; set; } = "";

    public List<BlockJson>? Blocks { get; set; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "__typename")]
[JsonDerivedType(typeof(HeadingJson), "Heading")]
[JsonDerivedType(typeof(ParagraphJson), "Paragraph")]
[JsonDerivedType(typeof(PictureJson), "Picture")]
[JsonDerivedType(typeof(SectionJson), "Section")]
internal abstract class BlockJson;

internal sealed class HeadingJson : BlockJson
{
    public string Text { get; set; } = "";

    public int Level { get; set; }
}

internal sealed class ParagraphJson : BlockJson
{
    public string Text { get; set; } = "";
}

internal sealed class PictureJson : BlockJson
{
    public string Url { get; set; } = "";

    public int Width { get; set; }

    public int Height { get; set; }
}

internal sealed class SectionJson : BlockJson
{
    public string Title { get; set; } = "";

    public List<BlockJson>? Blocks { get; set; }
}

internal sealed class ProductJson
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public double Price { get; set; }

    public int Stock { get; set; }

    public List<string>? Tags { get; set; }

    public List<int>? Ratings { get; set; }

    public List<ReviewJson>? Reviews { get; set; }
}

internal sealed class ReviewJson
{
    public string Id { get; set; } = "";

    public string Text { get; set; } = "";

    public int Stars { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public AuthorJson? Author { get; set; }
}
