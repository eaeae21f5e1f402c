using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Reads and writes the types that can stand in JSON for a scalar. Nothing here is looked up at run time: the compiler picks one branch for each type.</summary>
internal static class SerializedValue<T>
{
    public static void ThrowIfUnsupported()
    {
        if (typeof(T) != typeof(string) && typeof(T) != typeof(bool) && typeof(T) != typeof(sbyte) && typeof(T) != typeof(byte)
            && typeof(T) != typeof(short) && typeof(T) != typeof(ushort) && typeof(T) != typeof(int) && typeof(T) != typeof(uint)
            && typeof(T) != typeof(long) && typeof(T) != typeof(ulong) && typeof(T) != typeof(float) && typeof(T) != typeof(double)
            && typeof(T) != typeof(decimal) && typeof(T) != typeof(JsonElement))
        {
            throw new NotSupportedException(
                $"{typeof(T)} does not stand in JSON. Serialize to string, bool, a type of integer, float, double, decimal or JsonElement.");
        }
    }

    public static T Read(ref Utf8JsonReader reader)
    {
        if (typeof(T) == typeof(string))
        {
            return Cast(reader.GetString()!);
        }

        if (typeof(T) == typeof(bool))
        {
            return Cast(reader.GetBoolean());
        }

        if (typeof(T) == typeof(JsonElement))
        {
            return Cast(JsonElement.ParseValue(ref reader));
        }

        return typeof(T) == typeof(sbyte) ? Cast(reader.GetSByte())
            : typeof(T) == typeof(byte) ? Cast(reader.GetByte())
            : typeof(T) == typeof(short) ? Cast(reader.GetInt16())
            : typeof(T) == typeof(ushort) ? Cast(reader.GetUInt16())
            : typeof(T) == typeof(int) ? Cast(reader.GetInt32())
            : typeof(T) == typeof(uint) ? Cast(reader.GetUInt32())
            : typeof(T) == typeof(long) ? Cast(reader.GetInt64())
            : typeof(T) == typeof(ulong) ? Cast(reader.GetUInt64())
            : typeof(T) == typeof(float) ? Cast(reader.GetSingle())
            : typeof(T) == typeof(double) ? Cast(reader.GetDouble())
            : Cast(reader.GetDecimal());
    }

    public static void Write(Utf8JsonWriter writer, T value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, provider: null));
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static T Cast<TValue>(TValue value) => (T)(object)value!;
}
