using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>What reading a response found wrong with it, as errors with paths. Made only when there is something.</summary>
internal sealed class ResponseFindings
{
    private readonly List<IClientError> _errors = [];
    private readonly ResponsePathTracker _paths = new(ResponseReader.Options);
    private int _lastUnexpected = -1;

    public IReadOnlyList<IClientError> Errors => _errors;

    /// <summary>The path of the value that starts at an offset.</summary>
    public IReadOnlyList<object> PathOf(ReadOnlySpan<byte> data, int offset) => _paths.PathOf(data, offset);

    /// <summary>What was wrong with the value that starts at an offset, if it was the last one with which something was.</summary>
    public IClientError? FindUnexpected(int offset) => _lastUnexpected == offset ? _errors[^1] : null;

    /// <summary>What was said of a member that was left out of the last object.</summary>
    public IClientError FindMissing(string name) => _errors.FindLast(error => error.Path is [.., string last] && last == name)!;

    /// <summary>Adds a value of another kind than expected. Never quotes it.</summary>
    public void AddUnexpected(ReadOnlySpan<byte> data, int offset, JsonTokenType sent, string expected, Exception? exception)
    {
        var path = _paths.PathOf(data, offset);
        var message = exception is null
            ? $"The server sent {Describe(sent)} at {Describe(path)} where {expected} was expected."
            : $"The server sent {Describe(sent)} at {Describe(path)} that could not be read as {expected}.";
        _errors.Add(new ClientError(message, ClientErrorCodes.UnexpectedValue) { Path = path, Exception = exception });
        _lastUnexpected = offset;
    }

    /// <summary>Adds members that an object, whose end is at the offset, does not have.</summary>
    public void AddMissing(ReadOnlySpan<byte> data, int offset, List<string> names)
    {
        var parent = _paths.PathOf(data, offset);
        foreach (var name in names)
        {
            object[] path = [.. parent, name];
            _errors.Add(new ClientError($"The server left out {Describe(path)}.", ClientErrorCodes.MissingMember) { Path = path });
        }
    }

    private static string Describe(JsonTokenType sent) => sent switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.String => "a JSON string",
        JsonTokenType.Number => "a JSON number",
        JsonTokenType.True or JsonTokenType.False => "a JSON Boolean",
        JsonTokenType.StartArray => "a JSON array",
        _ => "a JSON object",
    };

    private static string Describe(IReadOnlyList<object> path)
    {
        var text = new StringBuilder("data");
        foreach (var step in path)
        {
            _ = step is int index
                ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Append('.').Append(step);
        }

        return text.ToString();
    }
}
