using System.Text;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Reading;

/// <summary>Reads a piece of JSON as one value.</summary>
internal static class Data
{
    public static (T Value, IReadOnlyList<IClientError> Errors) Read<T>(string json, ElementReader<T> read) =>
        Read(Encoding.UTF8.GetBytes(json), read);

    public static (T Value, IReadOnlyList<IClientError> Errors) Read<T>(byte[] json, ElementReader<T> read)
    {
        var reader = new ResponseReader(json);
        var value = read(ref reader);
        return (value, reader.Errors);
    }

    /// <summary>A path as people write it: <c>hero.friends[2].name</c>.</summary>
    public static string Path(IClientError error) =>
        string.Concat(error.Path!.Select(step => step is int index ? $"[{index}]" : $".{step}")).TrimStart('.');
}
