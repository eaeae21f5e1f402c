namespace FluxGraph.Compiler.Text;

/// <summary>The nearest right name for a wrong one.</summary>
public static class Suggestion
{
    /// <summary>The words to append to a message, or nothing when no candidate is near.</summary>
    public static string For(string name, IEnumerable<string> candidates) => Words(Nearest(name, candidates));

    /// <summary>The words that suggest a name, or nothing when there is none.</summary>
    public static string Words(string? nearest) => nearest is null ? "" : $"; did you mean \"{nearest}\"?";

    /// <summary>The candidate with the smallest edit distance, if that is at most one more than two fifths of the name; of several the first by ordinal.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var smallest = (name.Length * 2 / 5) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate, smallest);
            if (distance < smallest || (distance == smallest && (nearest is null || string.CompareOrdinal(candidate, nearest) < 0)))
            {
                nearest = candidate;
                smallest = distance;
            }
        }

        return nearest;
    }

    /// <summary>Edit distance with transpositions, letter case weighing one in all; above the limit any larger number.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (left == right)
        {
            return 0;
        }

        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        left = left.ToLowerInvariant();
        right = right.ToLowerInvariant();
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(current[column - 1] + 1, previous[column] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    best = Math.Min(best, beforePrevious[column - 2] + 1);
                }

                current[column] = best;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
