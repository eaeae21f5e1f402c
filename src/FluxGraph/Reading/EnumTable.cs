using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// The values of an enum of the schema. A value's number is its place in the list, counted from one, unless it was given
/// another one; zero stands for every value that the schema did not have when the code was generated.
/// </summary>
public sealed class EnumTable
{
    private readonly string _typeName;
    private readonly NameIndex _values;
    private readonly int[]? _numbers;

    /// <summary>Makes a table.</summary>
    /// <param name="typeName">The enum's C# name, for messages.</param>
    /// <param name="values">The values in the order of the C# enum's members.</param>
    /// <param name="numbers">The members' numbers; null where they are counted from one.</param>
    public EnumTable(string typeName, string[] values, int[]? numbers = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        _numbers = numbers;
        _typeName = typeName;
        _values = new NameIndex(values);
    }

    /// <summary>Reads a value; zero for an unknown one, and for null or a value of the wrong kind, which are reported.</summary>
    /// <param name="reader">The response.</param>
    public int Read(ref ResponseReader reader) =>
        reader.TryReadEnumValue(isNullable: false, out var value) ? NumberOf(value) : 0;

    /// <summary>Reads a value; zero for an unknown one, null for null and for a value of the wrong kind, which is reported.</summary>
    /// <param name="reader">The response.</param>
    public int? ReadOrNull(ref ResponseReader reader) =>
        reader.TryReadEnumValue(isNullable: true, out var value) ? NumberOf(value) : null;

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to write it.</param>
    /// <param name="value">The value's number; null writes null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number stands for no value that can be sent.</exception>
    public void Write(Utf8JsonWriter writer, int? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (PlaceOf(value.Value) is var place && (uint)place < (uint)_values.Count)
        {
            writer.WriteStringValue(_values[place]);
        }
        else
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, $"This value of {_typeName} cannot be sent: the schema does not have it. Send one of the enum's named values.");
        }
    }

    private int NumberOf(ReadOnlySpan<byte> value)
    {
        var place = _values.Find(value, from: 0);
        return _numbers is null || place < 0 ? place + 1 : _numbers[place];
    }

    private int PlaceOf(int number) => _numbers is null ? number - 1 : Array.IndexOf(_numbers, number);
}
