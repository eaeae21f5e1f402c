using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Judges a name: does it say that its value is a key?</summary>
/// <remarks>
/// The last word of a name says what the thing is ("ApiKeyHeaderName" is a name), the words before it say of which kind
/// ("PublicKeyToken"). Words that say where or in which form the value is, and what follows a preposition, do not count:
/// "ApiKeyForProduction", "client_secret_2". Nothing is allocated.
/// </remarks>
internal static class KeyLabel
{
    private static readonly WordSet Exact = new("apikey apikeys xapikey subscriptionkey");

    private static readonly WordSet Compound = new(
        "accesskey secretkey authkey privatekey masterkey signingkey encryptionkey accesstoken authtoken apitoken bearertoken "
        + "clientsecret apisecret appsecret jwttoken sharedsecret hmackey");

    private static readonly WordSet Heads = new(
        "secret secrets token tokens jwt password passwords passwd pwd passphrase credential credentials bearer apipassword");

    private static readonly WordSet Key = new("key keys");

    private static readonly WordSet KeyQualifiers = new(
        "secret access private signing encryption encrypt decryption master account auth authentication authorization security symmetric shared hmac aes "
        + "webhook admin service client consumer jwt crypto functions host license storage secrets signature integration");

    private static readonly WordSet ExactQualifiers = new("api subscription");

    // Where the value is for, or in which form it is written.
    private static readonly WordSet Tails = new(
        "value values text string str raw bytes base64 live prod production dev development staging primary secondary default old new current previous "
        + "fallback literal const constant encoded plain b64 utf8 hex backup legacy internal external local remote hardcoded");

    private static readonly WordSet Prepositions = new("for of from to in on at with by");

    private static readonly WordSet Negatives = new(
        "public publishable cache cached hash hashed hashes checksum digest fingerprint thumbprint header headers name names variable env path url uri "
        + "endpoint scheme policy message error exception format pattern regex type prefix suffix parameter param field column property label title "
        + "description prompt placeholder cancellation continuation page next sync concurrency csrf xsrf antiforgery forgery syntax lexer separator "
        + "delimiter fake dummy mock stub invalid expired wrong bad expected sample example id ids identifier version length index resource "
        + "localization translation mask masked redacted hint test tests testing encrypted protected cipher salt nonce template schema css selector "
        + "element xpath html icon route algorithm issuer audience claim claims scope role foreign partition row sort anonymous unknown missing some "
        + "any other another random nonexistent incorrect unauthorized unit verification confirmation site cursor skip malformed");

    /// <summary>
    /// Whether a name can say that its value is a key, or that it authenticates: false without looking at words where no
    /// three letters begin one that does.
    /// </summary>
    [MethodImpl(Optimize.AtOnce)]
    public static bool MaySayKey(string text, int start, int length)
    {
        for (var i = start; i + 2 < start + length; i++)
        {
            var second = text[i + 1] | 0x20;
            var third = text[i + 2] | 0x20;
            if ((text[i] | 0x20) switch
            {
                'k' => second == 'e' && third == 'y',
                's' => second == 'e' && third == 'c',
                't' => second == 'o' && third == 'k',
                'j' => second == 'w' && third == 't',
                'p' => (second == 'a' && third == 's') || (second == 'w' && third == 'd'),
                'c' => second == 'r' && third == 'e',
                'b' => second == 'e' && third == 'a',
                'a' => (second == 'p' && third == 'i') || (second == 'u' && third == 't'),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    public static LabelStrength Judge(string name) => Judge(name, 0, name.Length);

    /// <summary>What the part of <paramref name="text"/> says as a name.</summary>
    public static LabelStrength Judge(string text, int start, int length)
    {
        var words = new WordCursor(text, start, length);
        var strength = LabelStrength.None;
        var isAnyExact = false;
        var mayQualifyKey = false;
        var mayBeExact = false;
        while (words.MoveNext())
        {
            if (Negatives.Contains(text, words.Start, words.Length))
            {
                return LabelStrength.Negative;
            }

            if (words.Start > start && Prepositions.Contains(text, words.Start, words.Length) && strength > LabelStrength.None)
            {
                // What follows may still say that nothing of this is a key.
                while (words.MoveNext())
                {
                    if (Negatives.Contains(text, words.Start, words.Length))
                    {
                        return LabelStrength.Negative;
                    }
                }

                return strength;
            }

            var isTail = IsTail(text, words);
            if (!isTail)
            {
                strength = Strength(text, words, mayQualifyKey, mayBeExact);
                isAnyExact |= strength == LabelStrength.Exact;
            }

            mayBeExact = ExactQualifiers.Contains(text, words.Start, words.Length);
            mayQualifyKey = mayBeExact || KeyQualifiers.Contains(text, words.Start, words.Length);
        }

        return strength == LabelStrength.None && isAnyExact ? LabelStrength.Key : strength;
    }

    private static LabelStrength Strength(string text, WordCursor word, bool mayQualifyKey, bool mayBeExact)
    {
        if (Exact.Contains(text, word.Start, word.Length))
        {
            return LabelStrength.Exact;
        }

        if (Key.Contains(text, word.Start, word.Length))
        {
            return mayBeExact ? LabelStrength.Exact
                : mayQualifyKey ? LabelStrength.Key
                : LabelStrength.None;
        }

        return Heads.Contains(text, word.Start, word.Length) || Compound.Contains(text, word.Start, word.Length)
            ? LabelStrength.Key
            : LabelStrength.None;
    }

    private static bool IsTail(string text, WordCursor word) =>
        word.Length == 1 || char.IsDigit(text[word.Start]) || Tails.Contains(text, word.Start, word.Length);
}
