namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>What a literal can be, judged by its text and its parent alone.</summary>
internal enum LiteralShape
{
    /// <summary>Neither a key nor a part of one.</summary>
    None,

    /// <summary>A key by itself.</summary>
    Key,

    /// <summary>A piece of something that is put together.</summary>
    Part,

    /// <summary>A scheme and a key: "Bearer …".</summary>
    Credential,
}
