using System.Security.Cryptography;

namespace FluxGraph.Emulator;

/// <summary>Generates the keys and secrets that the emulator was not given. Their prefix tells them from real ones.</summary>
internal static class EmulatorSecrets
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static string CreateApiKey() => "emulator-" + RandomNumberGenerator.GetString(Alphabet, 24);

    public static string CreateWebhookSecret() => "emulator-webhook-" + RandomNumberGenerator.GetString(Alphabet, 24);
}
