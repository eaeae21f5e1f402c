using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>
/// Recognises text that has the characters of a key but another purpose: URLs, paths, names of files and types, settings,
/// addresses, dates, connection strings, hashes of passwords.
/// </summary>
internal static class OrdinaryText
{
    private const double MostlyWords = 0.6;

    // Of an issue or a ticket, in the names of switches and branches: "pm-27581-device-auth".
    private const int LongestIssueNumber = 6;

    private static readonly string[] HashPrefixes =
        ["$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$argon2", "$pbkdf2", "$scrypt", "sha1-", "sha256-", "sha384-", "sha512-", "md5-", "sha256:", "sha1:", "sha512:"];

    // Names of algorithms, in names of certificates, suites and files.
    private static readonly string[] Algorithms = ["sha1", "sha256", "sha384", "sha512"];

    public static bool Is(string text, in TextStatistics statistics) =>
        text.IndexOf("://", StringComparison.Ordinal) >= 0
        || text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase)
        || NamesAlgorithm(text)
        || KeyShape.IsUnsignedJwt(text)
        || text.IndexOf("--", StringComparison.Ordinal) >= 0
        || IsPath(text)
        || IsAssignment(text)
        || IsAddress(text)
        || IsDate(text)
        || IsPasswordHash(text)
        || IsNumbers(text, statistics)
        || IsCountedName(text)
        || IsSegmentedName(text);

    private static bool NamesAlgorithm(string text)
    {
        foreach (var algorithm in Algorithms)
        {
            if (text.IndexOf(algorithm, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPath(string text) =>
        text[0] is '/' or '.' || text.StartsWith("~/", StringComparison.Ordinal) || text[text.Length - 1] is '/' or '.' or ':' or '-' or '|'
        || HasFileExtension(text);

    /// <summary>A point and two to four letters at the end, behind something that has no further point.</summary>
    private static bool HasFileExtension(string text)
    {
        var point = text.LastIndexOf('.');
        var length = text.Length - point - 1;
        if (point <= 0 || length is < 2 or > 5 || text.IndexOf('.') != point)
        {
            return false;
        }

        for (var i = point + 1; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || char.IsLetter(text[i]) && char.IsUpper(text[i]) != char.IsUpper(text[point + 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An equals sign that is not padding of base64: "AccountKey=…", "a=b".</summary>
    private static bool IsAssignment(string text)
    {
        var equals = text.IndexOf('=');
        if (equals < 0)
        {
            return false;
        }

        for (var i = equals; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                return true;
            }
        }

        return text.Length - equals > 2;
    }

    /// <summary>someone@somewhere.tld</summary>
    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1;
    }

    private static bool IsDate(string text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-'
        && IsNumber(text, 0, 4) && IsNumber(text, 5, 2) && IsNumber(text, 8, 2);

    private static bool IsNumber(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (!char.IsDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPasswordHash(string text)
    {
        foreach (var prefix in HashPrefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Versions, addresses of hosts, amounts, numbers of telephones.</summary>
    private static bool IsNumbers(string text, in TextStatistics statistics) =>
        statistics.Letters <= 1 || (statistics.Letters < text.Length / 8 && text.IndexOf('.') >= 0 && text.IndexOf(':') < 0);

    /// <summary>What tests make up: "paypal_token_123".</summary>
    private static bool IsCountedName(string text)
    {
        var end = text.EndsWith("123", StringComparison.Ordinal) ? text.Length - 3
            : text.EndsWith("1234", StringComparison.Ordinal) ? text.Length - 4
            : 0;
        for (var i = 0; i < end; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or '_' or '-' or '.'))
            {
                return false;
            }
        }

        return end > 1 && !char.IsLetter(text[end - 1]);
    }

    /// <summary>
    /// Segments of which most are words, or each of which is short or a word: "System.Collections.Generic", "image/png",
    /// "us-east-1", "aes256-hmac-sha256". A key has segments too, but not such ones.
    /// </summary>
    [MethodImpl(Optimize.AtOnce)]
    private static bool IsSegmentedName(string text)
    {
        var segments = 0;
        var areAllPlain = true;
        var hasLongNumber = false;
        var hasWord = false;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                segments++;
                var isLongNumber = i - start is > 4 and <= LongestIssueNumber && IsNumber(text, start, i - start);
                hasLongNumber |= isLongNumber;
                hasWord |= i - start > 4 && WordLikeness.IsWord(text, start, i - start);
                areAllPlain &= isLongNumber || IsPlain(text, start, i);
                start = i + 1;
            }
        }

        return segments > 1 && ((segments > 2 && areAllPlain && (hasWord || !hasLongNumber)) || WordLikeness.Of(text) >= MostlyWords);
    }

    /// <summary>A few letters or a word, with or without a number behind; or a number.</summary>
    private static bool IsPlain(string text, int start, int end)
    {
        var letters = start;
        while (letters < end && char.IsLetter(text[letters]))
        {
            letters++;
        }

        return IsNumber(text, letters, end - letters)
            && end - letters <= 4
            && (letters - start <= 4 || WordLikeness.IsWord(text, start, letters - start));
    }
}
