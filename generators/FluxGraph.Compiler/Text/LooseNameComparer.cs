namespace FluxGraph.Compiler.Text;

/// <summary>Takes names for one that differ in letter case and underscores only: those that C# could write alike.</summary>
internal sealed class LooseNameComparer : IEqualityComparer<string>
{
    public static readonly LooseNameComparer Instance = new();

    public bool Equals(string? left, string? right)
    {
        if (ReferenceEquals(left, right) || left is null || right is null)
        {
            return ReferenceEquals(left, right);
        }

        var (i, j) = (0, 0);
        while (true)
        {
            i = SkipUnderscores(left, i);
            j = SkipUnderscores(right, j);
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (ToLower(left[i++]) != ToLower(right[j++]))
            {
                return false;
            }
        }
    }

    public int GetHashCode(string name)
    {
        var hash = 17;
        foreach (var character in name)
        {
            hash = character == '_' ? hash : unchecked((hash * 31) + ToLower(character));
        }

        return hash;
    }

    private static int SkipUnderscores(string name, int index)
    {
        while (index < name.Length && name[index] == '_')
        {
            index++;
        }

        return index;
    }

    /// <summary>Names of GraphQL are ASCII.</summary>
    private static int ToLower(char character) => character is >= 'A' and <= 'Z' ? character | 0x20 : character;
}
