namespace FluxGraph.CompilerServices;

/// <summary>Reads one element of a list.</summary>
/// <typeparam name="T">The type of the element.</typeparam>
/// <param name="reader">Stands before the element, and behind it afterwards.</param>
/// <returns>The element.</returns>
public delegate T ElementReader<out T>(ref ResponseReader reader);
