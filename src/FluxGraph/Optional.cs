namespace FluxGraph;

/// <summary>
/// A value that may be absent. Absent is not null: an absent variable or input field is left out of the request, so
/// that the default of the GraphQL schema or document applies; null is sent as null.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// <c>default</c> is absent. A value converts implicitly; C# has no implicit conversion from an expression whose
/// type is an interface, so a list that is held as <see cref="IReadOnlyList{T}"/> is passed as
/// <c>new Optional&lt;…&gt;(list)</c>.
/// </remarks>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Makes a value that is present, even where it is null.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public T Value => HasValue
        ? _value
        : throw new InvalidOperationException("The value is absent. Check HasValue before reading Value.");

    /// <summary>The value, or the default of <typeparamref name="T"/> when it is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>Makes a value that is present.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both are present with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other is not, or the values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, _value) : 0;

    /// <summary>The value's text, or an empty text when it is absent.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "";
}
