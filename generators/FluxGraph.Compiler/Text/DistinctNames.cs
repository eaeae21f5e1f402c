namespace FluxGraph.Compiler.Text;

/// <summary>
/// Tells names apart that C# would write alike. The plain name is for the one that is spelled like it, or else for the
/// first; the others stay as they are written, and get an underscore where even that is taken.
/// </summary>
internal static class DistinctNames
{
    /// <param name="names">In their order.</param>
    /// <param name="plain">How a name is written in C#.</param>
    /// <param name="asWritten">What is left of a name whose plain form another one has.</param>
    /// <param name="isReserved">Whether nothing may be called so.</param>
    /// <returns>The names in C#, in the same order.</returns>
    public static string[] Of(
        IReadOnlyList<string> names, Func<string, string> plain, Func<string, string> asWritten, Func<string, bool> isReserved)
    {
        var result = new string[names.Count];
        var owners = new Dictionary<string, int>(names.Count);
        var isSettled = true;
        for (var i = 0; i < names.Count; i++)
        {
            var name = result[i] = plain(names[i]);
            if (!owners.TryGetValue(name, out var owner))
            {
                owners.Add(name, i);
                isSettled &= !isReserved(name);
                continue;
            }

            isSettled = false;
            if (names[i] == name && names[owner] != name)
            {
                owners[name] = i;
            }
        }

        return isSettled ? result : Settle(names, result, owners, asWritten, isReserved);
    }

    private static string[] Settle(
        IReadOnlyList<string> names,
        string[] plain,
        Dictionary<string, int> owners,
        Func<string, string> asWritten,
        Func<string, bool> isReserved)
    {
        var result = new string[names.Count];
        var taken = new HashSet<string>();
        foreach (var isOwner in new[] { true, false })
        {
            for (var i = 0; i < names.Count; i++)
            {
                if ((owners[plain[i]] == i) == isOwner)
                {
                    result[i] = Take(isOwner ? plain[i] : asWritten(names[i]));
                }
            }
        }

        return result;

        string Take(string name)
        {
            while (isReserved(name) || !taken.Add(name))
            {
                name += "_";
            }

            return name;
        }
    }
}
