using System.Globalization;
using System.Text.Json;

namespace FluxGraph.EndToEnd.Tests;

/// <summary>A custom scalar that is a struct: <c>"12.50 cr"</c> on the wire.</summary>
public readonly record struct Credits(decimal Amount);

public sealed class CreditsConverter : ScalarConverter<Credits>
{
    public override Credits Read(ref Utf8JsonReader reader) =>
        new(decimal.Parse(reader.GetString()!.Split(' ')[0], CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter writer, Credits value) =>
        writer.WriteStringValue(value.Amount.ToString(CultureInfo.InvariantCulture) + " cr");
}

/// <summary>A custom scalar that is a class.</summary>
public sealed record Callsign(string Text);

public sealed class CallsignConverter : ScalarConverter<Callsign>
{
    public override Callsign Read(ref Utf8JsonReader reader) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Callsign value) => writer.WriteStringValue(value.Text);
}
