using System.Diagnostics.CodeAnalysis;
using FluxGraph.CompilerServices;

namespace FluxGraph;

/// <summary>
/// What a field gave: its value, or the error that came in its place. A field under <c>@catch(to: RESULT)</c> reads as
/// one. Nothing here throws.
/// </summary>
/// <typeparam name="T">The type of the value; nullable where the field can be null without an error.</typeparam>
/// <remarks>
/// Two results are equal when they have equal values (lists by their elements), or errors with the same message, code
/// and path. <c>default</c> has an error with the code <see cref="ClientErrorCodes.MissingMember"/>: so reads a field
/// that the server left out although it promised a value.
/// </remarks>
public readonly struct FieldResult<T> : IEquatable<FieldResult<T>>
{
    private readonly bool _hasValue;
    private readonly IClientError? _error;

    /// <summary>Makes a result with a value.</summary>
    /// <param name="value">The value.</param>
    public FieldResult(T value)
    {
        _hasValue = true;
        Value = value;
    }

    /// <summary>Makes a result with an error.</summary>
    /// <param name="error">What went wrong.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public FieldResult(IClientError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        _error = error;
    }

    /// <summary>Whether the field has a value, which may be null where <typeparamref name="T"/> allows it. When not, <see cref="Error"/> is not null.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool HasValue => _hasValue;

    /// <summary>The value; the default of <typeparamref name="T"/> when there is an error.</summary>
    public T? Value { get; }

    /// <summary>
    /// The error, which is also among the result's <see cref="IOperationResult.Errors"/>; null when there is a value.
    /// Its <see cref="IClientError.Path"/> is the field's, or that of something below it which could not be null.
    /// </summary>
    public IClientError? Error => _hasValue ? null : _error ?? MissingField.Error;

    /// <summary>Gets the value, if there is one.</summary>
    /// <param name="value">The value; the default of <typeparamref name="T"/> when there is an error.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = Value;
        return _hasValue;
    }

    /// <summary>A result with what a function makes of the value, or with the same error.</summary>
    /// <typeparam name="TOther">The type of the new value.</typeparam>
    /// <param name="selector">Makes the new value; not called where there is an error.</param>
    public FieldResult<TOther> Select<TOther>(Func<T, TOther> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return _hasValue ? new FieldResult<TOther>(selector(Value!)) : new FieldResult<TOther>(Error!);
    }

    /// <summary>Whether two results are equal.</summary>
    /// <param name="left">A result.</param>
    /// <param name="right">Another result.</param>
    public static bool operator ==(FieldResult<T> left, FieldResult<T> right) => left.Equals(right);

    /// <summary>Whether two results differ.</summary>
    /// <param name="left">A result.</param>
    /// <param name="right">Another result.</param>
    public static bool operator !=(FieldResult<T> left, FieldResult<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FieldResult<T> other) => _hasValue
        ? other._hasValue && ListEquality.ElementEquals(Value, other.Value)
        : !other._hasValue
            && Error!.Message == other.Error!.Message
            && Error.Code == other.Error.Code
            && ListEquality.Equals(Error.Path, other.Error.Path);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldResult<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hasValue
        ? ListEquality.ElementHash(Value)
        : HashCode.Combine(Error!.Message, Error.Code, ListEquality.GetHashCode(Error.Path));

    /// <summary>The value, or the error in words.</summary>
    public override string ToString() => (_hasValue ? Value?.ToString() : Error!.ToString()) ?? "";
}
