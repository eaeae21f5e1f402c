using System.Text.Json;

namespace FluxGraph.Json;

/// <summary>Questions that programs ask of JSON, such as the value of a scalar <c>Any</c>.</summary>
public static class JsonElementExtensions
{
    /// <summary>The value of a member, or null when there is none or it is null.</summary>
    /// <param name="element">An object.</param>
    /// <param name="name">The member's name.</param>
    /// <exception cref="InvalidOperationException"><paramref name="element"/> is no object.</exception>
    public static JsonElement? GetPropertyOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <inheritdoc cref="GetPropertyOrNull(JsonElement, string)"/>
    public static JsonElement? GetPropertyOrNull(this JsonElement? element, string name) => element?.GetPropertyOrNull(name);
}
