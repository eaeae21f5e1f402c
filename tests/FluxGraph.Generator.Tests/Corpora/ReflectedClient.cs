using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>A generated client of which only the test knows what it can do, with a server that answers what it is told.</summary>
internal sealed class ReflectedClient : IDisposable
{
    private readonly Answering _server = new();
    private readonly HttpClient _http;
    private readonly Dictionary<string, object> _operations;

    public ReflectedClient(Assembly assembly, string name)
    {
        _http = new HttpClient(_server) { BaseAddress = new Uri("https://corpus.example/graphql") };
        var type = assembly.GetType(name)!;
        var client = Activator.CreateInstance(type, new HttpOperationExecutor(() => _http))!;
        _operations = type.GetProperties().ToDictionary(property => property.Name, property => property.GetValue(client)!);
    }

    /// <summary>Calls an operation as a program does.</summary>
    /// <param name="isTrue">The values of the Boolean variables; others that can be left out are.</param>
    public async Task<IOperationResult> CallAsync(string operation, Func<string, bool> isTrue, string answer)
    {
        _server.Operation = operation;
        _server.Answer = answer;
        var called = _operations.GetValueOrDefault(operation)
            ?? _operations.Single(candidate => ResultWriter.Plain(candidate.Key) == ResultWriter.Plain(operation)).Value;
        var method = called.GetType().GetMethod("ExecuteAsync")!;
        var task = (Task)method.Invoke(called, [.. method.GetParameters().Select(parameter => Argument(parameter, isTrue))])!;
        await task;
        return (IOperationResult)task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    public void Dispose() => _http.Dispose();

    private static object? Argument(ParameterInfo parameter, Func<string, bool> isTrue)
    {
        var type = parameter.ParameterType;
        return type == typeof(bool) ? isTrue(parameter.Name!)
            : type == typeof(Optional<bool>) || type == typeof(Optional<bool?>) ? Activator.CreateInstance(type, isTrue(parameter.Name!))
            : Value(type);
    }

    /// <summary>Some value of a type, with nothing that can be left out.</summary>
    private static object? Value(Type type)
    {
        if (type == typeof(string))
        {
            return "some";
        }

        if (type == typeof(Uri))
        {
            return new Uri("https://example.com/");
        }

        if (type == typeof(Upload))
        {
            return new Upload(new MemoryStream([1, 2, 3]), "some.bin");
        }

        if (type == typeof(JsonElement))
        {
            return JsonElement.Parse("{}");
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(1);
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        if (type.IsInterface)
        {
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        }

        var input = Activator.CreateInstance(type)!;
        foreach (var required in type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))))
        {
            required.SetValue(input, Value(required.PropertyType));
        }

        return input;
    }

    private sealed class Answering : HttpMessageHandler
    {
        public string Operation { get; set; } = "";

        public string Answer { get; set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = await request.Content!.ReadAsStringAsync(cancellationToken);
            Assert.Contains($"\"operationName\":\"{Operation}\"", asked, StringComparison.Ordinal);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
        }
    }
}
