using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FluxGraph.FluxUltra.AspNetCore.Tests.Servers;

/// <summary>A delivery that a test makes itself, signed by code that is not that of the library.</summary>
internal sealed record Delivery(byte[] Body, string? Signature)
{
    public static Delivery Of(string id, DateTimeOffset completedAt, string secret, string status = "completed")
    {
        var time = completedAt.ToString("O", CultureInfo.InvariantCulture);
        return Of($$"""{"id":"{{id}}","status":"{{status}}","url":"https://cdn.example.com/{{id}}.jpg","createdAt":"{{time}}","completedAt":"{{time}}"}""", secret);
    }

    public static Delivery Of(string body, string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new Delivery(bytes, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), bytes)));
    }
}
