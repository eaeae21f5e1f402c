using System.Text.Json;

namespace FluxGraph;

/// <summary>How a custom scalar is read from and written to JSON. One instance serves all threads.</summary>
/// <typeparam name="T">The .NET type of the scalar.</typeparam>
public abstract class ScalarConverter<T>
{
    /// <summary>Reads a value. Never called for null.</summary>
    /// <param name="reader">
    /// Stands on the value's first token. How far the converter moves it does not matter: FluxGraph goes on behind
    /// the value either way.
    /// </param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// Any exception spoils this value alone: the result has an error with the value's path and this exception.
    /// </remarks>
    public abstract T Read(ref Utf8JsonReader reader);

    /// <summary>Writes exactly one JSON value. Never called for null.</summary>
    /// <param name="writer">Expects the value.</param>
    /// <param name="value">The value.</param>
    /// <remarks>An exception goes to the operation's caller; nothing is sent.</remarks>
    public abstract void Write(Utf8JsonWriter writer, T value);
}
