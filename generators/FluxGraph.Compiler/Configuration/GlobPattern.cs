namespace FluxGraph.Compiler.Configuration;

/// <summary>
/// A path with wildcards, as GraphQL Config writes them: <c>*</c> and <c>?</c> within a folder's name or a file's,
/// <c>**</c> for any number of folders, <c>{a,b}</c> for alternatives. Letter case counts.
/// </summary>
public static class GlobPattern
{
    /// <summary>How many alternatives the braces of a pattern may multiply to; what is beyond is not looked at.</summary>
    private const int MaximumAlternatives = 256;

    public static bool IsMatch(string pattern, string normalizedPath)
    {
        var path = normalizedPath.Split('/');
        return ExpandBraces(pattern).Take(MaximumAlternatives).Any(alternative => IsPathMatch(alternative.Split('/'), path));
    }

    private static bool IsPathMatch(string[] pattern, string[] path) =>
        IsMatch(pattern.Length, path.Length, index => pattern[index] == "**", (index, folder) => IsSegmentMatch(pattern[index], path[folder]));

    private static bool IsSegmentMatch(string pattern, string text) => IsMatch(
        pattern.Length, text.Length, index => pattern[index] == '*', (index, character) => pattern[index] == '?' || pattern[index] == text[character]);

    /// <summary>
    /// Matches items, characters or folders, against a pattern in which some items stand for any number of them. Only the
    /// last such item is ever tried again: whatever an earlier one could take instead, the last one can take as well. So
    /// the time is bounded by the product of the lengths.
    /// </summary>
    private static bool IsMatch(int patternLength, int length, Func<int, bool> isWildcard, Func<int, int, bool> matches)
    {
        int patternIndex = 0, index = 0, wildcard = -1, wildcardEnd = 0;
        while (index < length)
        {
            if (patternIndex < patternLength && isWildcard(patternIndex))
            {
                wildcard = patternIndex++;
                wildcardEnd = index;
            }
            else if (patternIndex < patternLength && matches(patternIndex, index))
            {
                patternIndex++;
                index++;
            }
            else if (wildcard >= 0)
            {
                patternIndex = wildcard + 1;
                index = ++wildcardEnd;
            }
            else
            {
                return false;
            }
        }

        while (patternIndex < patternLength && isWildcard(patternIndex))
        {
            patternIndex++;
        }

        return patternIndex == patternLength;
    }

    private static IEnumerable<string> ExpandBraces(string pattern)
    {
        var close = pattern.IndexOf('}');
        var open = close < 0 ? -1 : pattern.LastIndexOf('{', close);
        if (open < 0)
        {
            return [pattern];
        }

        var before = pattern.Substring(0, open);
        var after = pattern.Substring(close + 1);
        return pattern.Substring(open + 1, close - open - 1).Split(',').SelectMany(choice => ExpandBraces(before + choice + after));
    }
}
