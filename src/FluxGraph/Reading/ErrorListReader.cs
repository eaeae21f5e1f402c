using System.Globalization;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Reads the <c>errors</c> of a response. Lenient: an error must not get lost because it is badly formed.</summary>
internal static class ErrorListReader
{
    private const string NoMessage = "The server reported an error without a message.";

    /// <summary>Reads the array that the reader stands on and adds its errors.</summary>
    public static void Read(ref Utf8JsonReader json, List<IClientError> errors)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            errors.Add(ReadError(ref json));
        }
    }

    private static ClientError ReadError(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            var message = json.TokenType == JsonTokenType.String ? ResponseText.GetLenient(ref json) : NoMessage;
            json.Skip();
            return new ClientError(message);
        }

        var text = NoMessage;
        object[]? path = null;
        List<Location>? locations = null;
        Dictionary<string, object?>? extensions = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = ResponseText.GetLenient(ref json);
            json.Read();
            switch (name, json.TokenType)
            {
                case ("message", JsonTokenType.String):
                    text = ResponseText.GetLenient(ref json);
                    break;
                case ("path", JsonTokenType.StartArray):
                    path = ReadPath(ref json);
                    break;
                case ("locations", JsonTokenType.StartArray):
                    locations = ReadLocations(ref json);
                    break;
                case ("extensions", JsonTokenType.StartObject):
                    extensions = JsonValue.ReadObject(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new ClientError(text, ReadCode(extensions)) { Path = path, Locations = locations, Extensions = extensions };
    }

    private static string? ReadCode(Dictionary<string, object?>? extensions) =>
        extensions?.GetValueOrDefault("code") switch
        {
            string code => code,
            long code => code.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    private static object[] ReadPath(ref Utf8JsonReader json)
    {
        var steps = new List<object>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.String)
            {
                steps.Add(ReadStep(ResponseText.GetLenient(ref json)));
            }
            else if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var index))
            {
                steps.Add(index);
            }

            json.Skip();
        }

        return [.. steps];
    }

    /// <summary>Some servers write the index of a list as text. No name in GraphQL begins with a digit.</summary>
    private static object ReadStep(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : text;

    private static List<Location> ReadLocations(ref Utf8JsonReader json)
    {
        var locations = new List<Location>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartObject)
            {
                var members = JsonValue.ReadObject(ref json);
                if (members.GetValueOrDefault("line") is long line and >= 0 and <= int.MaxValue
                    && members.GetValueOrDefault("column") is long column and >= 0 and <= int.MaxValue)
                {
                    locations.Add(new Location((int)line, (int)column));
                }
            }

            json.Skip();
        }

        return locations;
    }
}
