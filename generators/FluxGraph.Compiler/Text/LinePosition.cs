namespace FluxGraph.Compiler.Text;

/// <summary>A place in a source as people count it, but from zero: the compiler's hosts add one when they print.</summary>
public readonly record struct LinePosition(int Line, int Column);
