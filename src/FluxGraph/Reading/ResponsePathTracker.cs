using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Finds the response path of a place in the data by walking there. The reader keeps no path, so that reading costs
/// nothing for it; the first spoiled value makes a tracker, and each later one continues where it stands, so that a
/// response full of spoiled values is walked once.
/// </summary>
internal sealed class ResponsePathTracker(JsonReaderOptions options)
{
    private readonly List<Level> _levels = [];
    private JsonReaderState _state = new(options);
    private int _consumed;
    private int _lastOffset = -1;
    private object[] _lastPath = [];

    /// <summary>The path of the value that starts at an offset, or of the object or list that ends there.</summary>
    /// <param name="data">The data's JSON, from its first byte.</param>
    /// <param name="offset">Where a token starts; not before that of an earlier call.</param>
    public IReadOnlyList<object> PathOf(ReadOnlySpan<byte> data, int offset)
    {
        if (offset == _lastOffset)
        {
            return _lastPath;
        }

        var json = new Utf8JsonReader(data[_consumed..], isFinalBlock: true, _state);
        while (json.Read())
        {
            var isTarget = _consumed + json.TokenStartIndex == offset;
            Enter(ref json, isTarget);
            if (isTarget)
            {
                break;
            }
        }

        _consumed += (int)json.BytesConsumed;
        _state = json.CurrentState;
        _lastOffset = offset;
        return _lastPath;
    }

    private void Enter(ref Utf8JsonReader json, bool isTarget)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
                _levels[^1] = _levels[^1] with { Name = ResponseText.GetLenient(ref json) };
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.RemoveAt(_levels.Count - 1);
                break;
            default:
                if (_levels.Count > 0 && _levels[^1].IsList)
                {
                    _levels[^1] = _levels[^1] with { Index = _levels[^1].Index + 1 };
                }

                break;
        }

        if (isTarget)
        {
            _lastPath = [.. _levels.Select(level => level.IsList ? (object)level.Index : level.Name)];
        }

        if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _levels.Add(new Level(json.TokenType == JsonTokenType.StartArray, Index: -1, Name: ""));
        }
    }

    private readonly record struct Level(bool IsList, int Index, string Name);
}
