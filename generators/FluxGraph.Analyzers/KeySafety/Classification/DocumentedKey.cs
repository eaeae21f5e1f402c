using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Keys that documentation and emulators publish: everybody has them, and they open nothing.</summary>
internal static class DocumentedKey
{
    // The payload of the token that jwt.io shows, whatever it is signed with: {"sub":"1234567890
    private const string ExampleClaims = ".eyJzdWIiOiIxMjM0NTY3ODkw";

    // FNV-1a, so that no scanner finds a key here.
    private static readonly HashSet<ulong> Hashes =
    [
        0x0E627699B98376D0, // AWS, access key
        0x7699C294BEEBAD32, // AWS, secret key
        0x3F9D1C996E620B67, // Azure storage emulator
        0x9F1920C6CD484714, // Azure Cosmos DB emulator
        0xDDD19C486D095D84, // Stripe, secret key of the documentation
        0x67E733C2F9035757, // Stripe, older
        0x4B814E2C74560377, // Stripe, publishable
        0x71D445B5DE168D8C, // reCAPTCHA, site key for tests
        0xC9B691499B62E847, // reCAPTCHA, secret for tests
        0x846B2A1E2FAD7FCB, // RFC 6749, access token
        0xECC1A4474851BC28, // RFC 6749, refresh token
        0x30AA8188BB023E35, // RFC 6749, code
        0x1A7B78BE56F3054D, // RFC 6749, client password
        0xD9AD86AD3724159B, // RFC 6749, client secret
        0xDC8D8CA0645472E9, // RFC 6749, Basic credentials
        0xBB65956C4B8B34BF, // RFC 6750, Bearer token
        0x9617EA5685AE57EA, // RFC 7617, Basic credentials
        0xA7C6D4C1BC3FAB49, // RFC 2617, Basic credentials
        0x268C162F0C1DCB48, // RFC 6455, key
        0xB29E1F4F97E2575E, // RFC 6455, accept
        0xE18E8033637768EA, // RFC 7636, verifier
        0x89DA46F58AFD03E1, // RFC 7636, challenge
        0xF9A5C07A9FE25756, // Twitter, how to sign a request
        0xE997086985B99CF7, // Twitter, how to sign a request
        0x6A8CD54179EE73CF, // Twitter, how to sign a request
        0x9FECEF6316392406, // Twitter, how to sign a request
    ];

    [MethodImpl(Optimize.AtOnce)]
    public static bool Is(string text)
    {
        if (text.IndexOf(ExampleClaims, StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        var hash = 0xcbf29ce484222325;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 0x100000001b3);
        }

        return Hashes.Contains(hash);
    }
}
