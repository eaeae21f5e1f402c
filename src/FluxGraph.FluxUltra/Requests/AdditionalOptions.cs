using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Options that the API has and this library does not know yet: JSON values by name, sent as they are. Immutable; equal where
/// names and values are, in whatever order they were added.
/// </summary>
/// <remarks>Its text form leaves names and values out, which may be confidential.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "They are the API's options; that they are looked up by name is second to that.")]
public sealed class AdditionalOptions : IReadOnlyDictionary<string, JsonElement>, IEquatable<AdditionalOptions>
{
    private readonly ImmutableSortedDictionary<string, JsonElement> _values;

    private AdditionalOptions(ImmutableSortedDictionary<string, JsonElement> values) => _values = values;

    /// <summary>No options.</summary>
    public static AdditionalOptions None { get; } = new(ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _values.Values;

    /// <inheritdoc/>
    public JsonElement this[string key] => _values[key];

    /// <summary>Whether both have the same names and values.</summary>
    public static bool operator ==(AdditionalOptions? left, AdditionalOptions? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a name or a value differs.</summary>
    public static bool operator !=(AdditionalOptions? left, AdditionalOptions? right) => !(left == right);

    /// <summary>Reads options from the text of a JSON object.</summary>
    /// <param name="json">The object, such as <c>{"seed":42}</c>.</param>
    /// <exception cref="ArgumentException">It is no JSON object, or has a name twice or a blank one. It is not quoted.</exception>
    public static AdditionalOptions Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().Aggregate(None, static (options, member) => options.With(member.Name, member.Value))
                : throw new ArgumentException("The options must be a JSON object.", nameof(json));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair parses, and cannot be read. The message could quote a value.
            throw new ArgumentException("The options are no JSON, or have a name twice.", nameof(json));
        }
    }

    /// <summary>These options and one more, in place of any other by this name.</summary>
    /// <param name="name">The option's name as the API has it. Not blank.</param>
    /// <param name="value">The value, of which a copy is kept.</param>
    /// <exception cref="ArgumentException">The name is blank, or the value undefined.</exception>
    public AdditionalOptions With(string name, JsonElement value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return value.ValueKind == JsonValueKind.Undefined
            ? throw new ArgumentException("The value is undefined, which is no JSON value.", nameof(value))
            : new AdditionalOptions(_values.SetItem(name, value.Clone()));
    }

    /// <inheritdoc cref="With(string, JsonElement)"/>
    public AdditionalOptions With(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return With(name, Element(writer => writer.WriteStringValue(value)));
    }

    /// <inheritdoc cref="With(string, JsonElement)"/>
    public AdditionalOptions With(string name, long value) => With(name, Element(writer => writer.WriteNumberValue(value)));

    /// <inheritdoc cref="With(string, JsonElement)"/>
    /// <exception cref="ArgumentException">The name is blank, or the value is no number that JSON has.</exception>
    public AdditionalOptions With(string name, double value) => With(name, Element(writer => writer.WriteNumberValue(value)));

    /// <inheritdoc cref="With(string, JsonElement)"/>
    public AdditionalOptions With(string name, bool value) => With(name, Element(writer => writer.WriteBooleanValue(value)));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _values.TryGetValue(key, out value);

    /// <summary>The text of a JSON object with the options, which <see cref="Parse"/> reads.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <inheritdoc/>
    public bool Equals(AdditionalOptions? other) =>
        other is not null
        && _values.Count == other._values.Count
        && _values.All(pair => other._values.TryGetValue(pair.Key, out var value) && JsonElement.DeepEquals(pair.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdditionalOptions);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        // Values that are equal may be written differently, such as 1 and 1.0.
        _values.Keys.Aggregate(_values.Count, static (hash, name) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(name)));

    /// <summary>How many there are. Neither names nor values.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(AdditionalOptions)} ({Count})");

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes the options into an object that the caller has begun.</summary>
    internal void WriteMembers(Utf8JsonWriter writer)
    {
        foreach (var (name, value) in _values)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
