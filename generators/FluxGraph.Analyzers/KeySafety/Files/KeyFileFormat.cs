namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>How a file is read.</summary>
internal enum KeyFileFormat
{
    /// <summary>JavaScript, TypeScript or JSON.</summary>
    Script,
    GraphQL,
    Environment,
    Http,
    Yaml,
    Xml,
    Html,
    Razor,
}
