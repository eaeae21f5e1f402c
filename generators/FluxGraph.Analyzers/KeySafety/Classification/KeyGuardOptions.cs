namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>What a user says about keys, in <c>.globalconfig</c> or <c>.editorconfig</c>; lists are separated by commas.</summary>
internal sealed class KeyGuardOptions
{
    private const string Prefix = "fluxgraph_key.";

    private static readonly char[] Separators = [',', '|'];

    public static KeyGuardOptions Default { get; } = new();

    /// <summary><c>fluxgraph_key.allowed_values_prefixes</c>: what begins like this is no key.</summary>
    public IReadOnlyList<string> AllowedValuesPrefixes { get; private init; } = [];

    /// <summary><c>fluxgraph_key.key_prefixes</c>: what begins like this is a key, whatever its name.</summary>
    public IReadOnlyList<string> KeyPrefixes { get; private init; } = [];

    /// <summary><c>fluxgraph_key.additional_key_names</c>: names whose values are keys; case and separators of words do not count.</summary>
    public IReadOnlyList<string> AdditionalKeyNames { get; private init; } = [];

    /// <summary><c>fluxgraph_key.additional_headers</c>: headers, and query parameters, that authenticate.</summary>
    public IReadOnlyList<string> AdditionalHeaders { get; private init; } = [];

    /// <summary><c>fluxgraph_key.test_projects</c>: <c>lenient</c> (default), <c>strict</c> or <c>ignore</c>.</summary>
    public TestProjectTreatment TestProjects { get; private init; }

    /// <summary>Reads the options; <paramref name="find"/> gives the text of an option, or null where it is not set.</summary>
    public static KeyGuardOptions Read(Func<string, string?> find)
    {
        var allowed = find(Prefix + "allowed_values_prefixes");
        var prefixes = find(Prefix + "key_prefixes");
        var names = find(Prefix + "additional_key_names");
        var headers = find(Prefix + "additional_headers");
        var tests = find(Prefix + "test_projects");
        if (allowed is null && prefixes is null && names is null && headers is null && tests is null)
        {
            return Default;
        }

        return new KeyGuardOptions
        {
            AllowedValuesPrefixes = Split(allowed),
            KeyPrefixes = Split(prefixes),
            AdditionalKeyNames = Split(names),
            AdditionalHeaders = Split(headers),
            TestProjects = Enum.TryParse<TestProjectTreatment>(tests?.Trim(), ignoreCase: true, out var treatment) ? treatment : TestProjectTreatment.Lenient,
        };
    }

    public bool IsAllowed(string value) => BeginsWithAny(value, AllowedValuesPrefixes);

    public bool IsKeyByPrefix(string value) => BeginsWithAny(value, KeyPrefixes);

    public bool IsAdditionalKeyName(string name) => IsAny(name, AdditionalKeyNames);

    public bool IsAdditionalHeader(string name) => IsAny(name, AdditionalHeaders);

    private static List<string> Split(string? list)
    {
        var entries = new List<string>();
        foreach (var entry in (list ?? "").Split(Separators))
        {
            if (entry.Trim() is { Length: > 0 } trimmed)
            {
                entries.Add(trimmed);
            }
        }

        return entries;
    }

    private static bool BeginsWithAny(string value, IReadOnlyList<string> prefixes)
    {
        for (var i = 0; i < prefixes.Count; i++)
        {
            if (value.StartsWith(prefixes[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAny(string name, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (AreSameWords(name, names[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"AcmePass", "acme_pass" and "_acme-pass" are the same.</summary>
    private static bool AreSameWords(string left, string right)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i]))
            {
                i++;
            }

            while (j < right.Length && !char.IsLetterOrDigit(right[j]))
            {
                j++;
            }

            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
            {
                return false;
            }
        }
    }
}
