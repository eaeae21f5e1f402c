namespace FluxGraph.Compiler.Configuration;

/// <summary>
/// A path with wildcards, as GraphQL Config writes them: <c>*</c> and <c>?</c> within a folder's name or a file's,
/// <c>**</c> for any number of folders, <c>{a,b}</c> for alternatives. Letter case counts.
/// </summary>
public static class GlobPattern
{
    public static bool IsMatch(string pattern, string normalizedPath) =>
        ExpandBraces(pattern).Any(alternative => IsMatch(alternative.Split('/'), 0, normalizedPath.Split('/'), 0));

    private static bool IsMatch(string[] pattern, int patternIndex, string[] path, int pathIndex)
    {
        for (; patternIndex < pattern.Length; patternIndex++, pathIndex++)
        {
            if (pattern[patternIndex] == "**")
            {
                for (var rest = pathIndex; rest <= path.Length; rest++)
                {
                    if (IsMatch(pattern, patternIndex + 1, path, rest))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (pathIndex >= path.Length || !IsSegmentMatch(pattern[patternIndex], path[pathIndex]))
            {
                return false;
            }
        }

        return pathIndex == path.Length;
    }

    private static bool IsSegmentMatch(string pattern, string text)
    {
        int patternIndex = 0, textIndex = 0, star = -1, starText = 0;
        while (textIndex < text.Length)
        {
            if (patternIndex < pattern.Length && pattern[patternIndex] == '*')
            {
                star = patternIndex++;
                starText = textIndex;
            }
            else if (patternIndex < pattern.Length && (pattern[patternIndex] == '?' || pattern[patternIndex] == text[textIndex]))
            {
                patternIndex++;
                textIndex++;
            }
            else if (star >= 0)
            {
                patternIndex = star + 1;
                textIndex = ++starText;
            }
            else
            {
                return false;
            }
        }

        while (patternIndex < pattern.Length && pattern[patternIndex] == '*')
        {
            patternIndex++;
        }

        return patternIndex == pattern.Length;
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
