namespace FluxGraph.Compiler.Emit;

/// <summary>A generated C# file.</summary>
/// <param name="HintName">Its name, unique in the compilation.</param>
public sealed record GeneratedFile(string HintName, string Text);
