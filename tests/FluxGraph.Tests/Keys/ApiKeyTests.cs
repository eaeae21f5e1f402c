using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Xml.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FluxGraph.Tests.Keys;

public class ApiKeyTests
{
    private readonly string _text = $"test-key-{Guid.NewGuid():N}";

    public static TheoryData<string> Blanks => ["", " ", "\t\r\n"];

    public static TheoryData<string, string, int> Defects => new()
    {
        { " {0}", "white space", 0 },
        { "{0}\n", "white space", 41 },
        { "a b{0}", "white space", 1 },
        { "{0}\u0000", "a control character", 41 },
        { "\u007F{0}", "a control character", 0 },
        { "ключ{0}", "a character outside of ASCII", 0 },
        { "{0}\u00A0", "white space", 41 },
    };

    [Fact]
    public void A_key_is_never_printed()
    {
        var key = new ApiKey(_text);
        Assert.DoesNotContain(_text, key.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_text, $"{key}", StringComparison.Ordinal);
        Assert.DoesNotContain(_text, string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", key), StringComparison.Ordinal);
        Assert.DoesNotContain(_text, new { key }.ToString()!, StringComparison.Ordinal);
        Assert.Empty(typeof(ApiKey).GetProperties());
        Assert.Empty(typeof(ApiKey).GetFields());
    }

    [Fact]
    public void A_key_does_not_become_JSON_nor_the_other_way_round()
    {
        var key = new ApiKey(_text);
        object[] holders = [key, new { Name = "n", Key = key }, new[] { key }, new Dictionary<ApiKey, int> { [key] = 1 }];
        foreach (var holder in holders)
        {
            var exception = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(holder));
            Assert.DoesNotContain(_text, exception.ToString(), StringComparison.Ordinal);
        }

        var reading = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<ApiKey>($"\"{_text}\""));
        Assert.DoesNotContain(_text, reading.ToString(), StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Dictionary<ApiKey, int>>($$"""{"{{_text}}":1}"""));
    }

    [Fact]
    public void A_key_does_not_get_into_a_log_nor_into_a_debugger()
    {
        var key = new ApiKey(_text);
        var log = new List<string>();
        var logger = new ListLogger(log);

        LoggerMessage.Define<ApiKey, ApiKey>(LogLevel.Information, default, "Using {Key} and {@Other}")(logger, key, key, null);
        LoggerMessage.Define<object>(LogLevel.Information, default, "Using {Holder}")(logger, new { key }, null);
        using var scope = LoggerMessage.DefineScope<ApiKey>("With {Key}")(logger, key);

        Assert.Contains("Key=ApiKey(redacted)", log);
        Assert.All(log, entry => Assert.DoesNotContain(_text, entry, StringComparison.Ordinal));
        var display = typeof(ApiKey).GetCustomAttribute<DebuggerDisplayAttribute>()!;
        Assert.Equal("{ToString(),nq}", display.Value);
        var fields = typeof(ApiKey).GetFields(BindingFlags.Instance | BindingFlags.NonPublic);
        Assert.All(fields, field => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State));
    }

    [Fact]
    public void No_other_serializer_writes_a_key()
    {
        var key = new ApiKey(_text);
        using var written = new MemoryStream();

        Assert.Throws<InvalidDataContractException>(() => new DataContractSerializer(typeof(ApiKey)).WriteObject(written, key));
        Assert.Throws<InvalidOperationException>(() => new XmlSerializer(typeof(ApiKey)));
        Assert.Equal("ApiKey(redacted)", TypeDescriptor.GetConverter(typeof(ApiKey)).ConvertToInvariantString(key));
        Assert.Empty(TypeDescriptor.GetProperties(key));
        Assert.Equal(0, written.Length);
    }

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_key_with_a_character_that_no_key_has_is_refused_without_quoting_it(string format, string what, int index)
    {
        var text = format.Replace("{0}", _text, StringComparison.Ordinal);
        var exception = Assert.Throws<ArgumentException>(() => new ApiKey(text));
        Assert.Equal("apiKey", exception.ParamName);
        Assert.Contains($"{what} at index {index}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_text, exception.ToString(), StringComparison.Ordinal);

        var fromSetting = Assert.Throws<InvalidOperationException>(() => ApiKey.FromConfiguration(Configure(text), "FluxUltra:ApiKey"));
        Assert.Contains("'FluxUltra:ApiKey'", fromSetting.Message, StringComparison.Ordinal);
        Assert.Contains($"{what} at index {index}", fromSetting.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_text, fromSetting.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Blanks))]
    public void A_blank_key_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => new ApiKey(text));
        Assert.Throws<InvalidOperationException>(() => ApiKey.FromConfiguration(Configure(text), "FluxUltra:ApiKey"));
    }

    [Fact]
    public void No_key_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new ApiKey(null!));
        var exception = Assert.Throws<InvalidOperationException>(() => ApiKey.FromConfiguration(Configure(null), "FluxUltra:ApiKey"));
        Assert.Contains("'FluxUltra:ApiKey' holds no API key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_comes_from_configuration() =>
        Assert.Equal(new ApiKey(_text), ApiKey.FromConfiguration(Configure(_text), "FluxUltra:ApiKey"));

    [Fact]
    public void A_key_comes_from_the_environment()
    {
        var variable = $"FLUXGRAPH_TEST_{Guid.NewGuid():N}";
        var exception = Assert.Throws<InvalidOperationException>(() => ApiKey.FromEnvironment(variable));
        Assert.Contains(variable, exception.Message, StringComparison.Ordinal);
        Environment.SetEnvironmentVariable(variable, _text);
        try
        {
            Assert.Equal(new ApiKey(_text), ApiKey.FromEnvironment(variable));
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Fact]
    public void Equal_keys_are_equal_and_others_are_not()
    {
        var key = new ApiKey(_text);
        var same = new ApiKey(new string(_text.AsSpan()));
        Assert.True(key == same);
        Assert.True(key.Equals((object)same));
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
        Assert.True(key != new ApiKey(_text + "x"));
        Assert.False(key.Equals(new ApiKey(_text[..^1] + "~")));
        Assert.False(key == null);
        Assert.True((ApiKey?)null == null);
    }

    [Fact]
    public void A_key_becomes_a_header()
    {
        var key = new ApiKey(_text);
        using var request = new HttpRequestMessage();
        key.AuthorizeBearer(request.Headers);
        Assert.Equal($"Bearer {_text}", request.Headers.Authorization!.ToString());
        request.Headers.TryAddWithoutValidation("X-API-Key", "old");
        key.SetHeader(request.Headers, "X-API-Key");
        Assert.Equal([_text], request.Headers.GetValues("X-API-Key"));
    }

    [Theory]
    [InlineData("Content-Type", typeof(InvalidOperationException))]
    [InlineData("no name", typeof(FormatException))]
    [InlineData("line\nbreak", typeof(FormatException))]
    [InlineData(" ", typeof(ArgumentException))]
    public void A_name_that_is_no_request_headers_is_refused_without_the_key(string name, Type type)
    {
        using var request = new HttpRequestMessage();
        var exception = Assert.Throws(type, () => new ApiKey(_text).SetHeader(request.Headers, name));
        Assert.DoesNotContain(_text, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(request.Headers);
    }

    private sealed class ListLogger(List<string> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            log.Add(formatter(state, exception));
            log.AddRange(((IEnumerable<KeyValuePair<string, object?>>)state!).Select(value => $"{value.Key}={value.Value}"));
        }
    }

    private static IConfiguration Configure(string? apiKey) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("FluxUltra:ApiKey", apiKey)]).Build();
}
