namespace FluxGraph.CompilerServices;

/// <summary>What a JSON string is made of, as far as reading its text depends on it.</summary>
/// <param name="IsEscaped">Whether something in it is escaped.</param>
/// <param name="IsAscii">Whether all bytes are ASCII.</param>
internal readonly record struct JsonStringForm(bool IsEscaped, bool IsAscii);
