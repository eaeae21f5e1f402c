namespace FluxGraph;

/// <summary>A place in the text of the operation that was sent.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public readonly record struct Location(int Line, int Column);
