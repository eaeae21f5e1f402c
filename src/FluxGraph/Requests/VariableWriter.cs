using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace FluxGraph.CompilerServices;

/// <summary>Writes the values of variables. Each method writes exactly one JSON value; null is written as null.</summary>
public static class VariableWriter
{
    /// <summary>Writes a text.</summary>
    public static void WriteValue(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    /// <summary>Writes a URI as it was given.</summary>
    public static void WriteValue(Utf8JsonWriter writer, Uri? value) => writer.WriteStringValue(value?.OriginalString);

    /// <summary>Writes bytes in Base64.</summary>
    public static void WriteValue(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }

    /// <summary>Writes null in the place of a file, which is sent beside the variables.</summary>
    /// <exception cref="InvalidOperationException">The variables are not written for a request that can carry files.</exception>
    public static void WriteValue(Utf8JsonWriter writer, Upload value) => UploadCollector.Write(writer, value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, Upload)"/>
    public static void WriteValue(Utf8JsonWriter writer, Upload? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a Boolean.</summary>
    public static void WriteValue(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, bool)"/>
    public static void WriteValue(Utf8JsonWriter writer, bool? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, sbyte value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, sbyte)"/>
    public static void WriteValue(Utf8JsonWriter writer, sbyte? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, byte value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, byte)"/>
    public static void WriteValue(Utf8JsonWriter writer, byte? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, short value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, short)"/>
    public static void WriteValue(Utf8JsonWriter writer, short? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, ushort value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, ushort)"/>
    public static void WriteValue(Utf8JsonWriter writer, ushort? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, int)"/>
    public static void WriteValue(Utf8JsonWriter writer, int? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, uint value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, uint)"/>
    public static void WriteValue(Utf8JsonWriter writer, uint? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, long)"/>
    public static void WriteValue(Utf8JsonWriter writer, long? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an integer.</summary>
    public static void WriteValue(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, ulong)"/>
    public static void WriteValue(Utf8JsonWriter writer, ulong? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a number, which must be finite.</summary>
    public static void WriteValue(Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, float)"/>
    public static void WriteValue(Utf8JsonWriter writer, float? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a number, which must be finite.</summary>
    public static void WriteValue(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, double)"/>
    public static void WriteValue(Utf8JsonWriter writer, double? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a number.</summary>
    public static void WriteValue(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, decimal)"/>
    public static void WriteValue(Utf8JsonWriter writer, decimal? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a UUID with hyphens.</summary>
    public static void WriteValue(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, Guid)"/>
    public static void WriteValue(Utf8JsonWriter writer, Guid? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an ISO 8601 instant.</summary>
    public static void WriteValue(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, DateTimeOffset)"/>
    public static void WriteValue(Utf8JsonWriter writer, DateTimeOffset? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an ISO 8601 date and time.</summary>
    public static void WriteValue(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(value);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, DateTime)"/>
    public static void WriteValue(Utf8JsonWriter writer, DateTime? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a date as <c>2024-01-31</c>.</summary>
    public static void WriteValue(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, DateOnly)"/>
    public static void WriteValue(Utf8JsonWriter writer, DateOnly? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a time of day as <c>13:45:30.25</c>.</summary>
    public static void WriteValue(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, TimeOnly)"/>
    public static void WriteValue(Utf8JsonWriter writer, TimeOnly? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes an ISO 8601 duration, such as <c>PT1H30M</c>.</summary>
    public static void WriteValue(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(XmlConvert.ToString(value));

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, TimeSpan)"/>
    public static void WriteValue(Utf8JsonWriter writer, TimeSpan? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes the JSON that it is.</summary>
    public static void WriteValue(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);

    /// <inheritdoc cref="WriteValue(Utf8JsonWriter, JsonElement)"/>
    public static void WriteValue(Utf8JsonWriter writer, JsonElement? value) => WriteNullable(writer, value, WriteValue);

    /// <summary>Writes a custom scalar.</summary>
    /// <typeparam name="T">The type of the scalar.</typeparam>
    /// <param name="writer">Expects the value.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="converter">Writes the value.</param>
    public static void WriteScalar<T>(Utf8JsonWriter writer, T? value, ScalarConverter<T> converter)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            converter.Write(writer, value);
        }
    }

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="writer">Expects the value.</param>
    /// <param name="values">The elements, or null.</param>
    /// <param name="writeElement">Writes one element.</param>
    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T>? values, Action<Utf8JsonWriter, T> writeElement)
    {
        if (values is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writeElement(writer, values[i]);
        }

        writer.WriteEndArray();
    }

    private static void WriteNullable<T>(Utf8JsonWriter writer, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (value is { } present)
        {
            write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
