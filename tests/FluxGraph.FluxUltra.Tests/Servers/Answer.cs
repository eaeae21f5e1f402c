using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>An answer of a <see cref="TestServer"/>.</summary>
internal sealed record Answer(int Status, string Body, string ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>An error in the API's format.</summary>
    public static Answer Error(int status, string? code, string message = "It went wrong", object? details = null)
    {
        var extensions = details is null
            ? []
            : JsonSerializer.SerializeToElement(details).EnumerateObject().ToDictionary(member => member.Name, object (member) => member.Value);
        if (code is not null)
        {
            extensions["code"] = code;
        }

        return new Answer(status, JsonSerializer.Serialize(new { errors = new[] { new { message, extensions } } }));
    }

    /// <summary>A generation, as the answer to the mutation.</summary>
    public static Answer Accepted(string id) =>
        new(200, JsonSerializer.Serialize(new { data = new { generate = new { id, status = "processing", url = (string?)null, creditCost = 12, createdAt = "2024-01-01T00:00:00Z" } } }));

    /// <summary>A generation, as the answer to the query.</summary>
    public static Answer Generation(string? status, string? url = null) =>
        new(200, JsonSerializer.Serialize(new { data = new { generation = new { id = "any", status, url, creditCost = 12, createdAt = "2024-01-01T00:00:00Z" } } }));

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(Body);
    }
}
