using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Emit;

/// <summary>
/// Names the generated files after their documents: the client, and the path from the configuration's folder. The host
/// takes a name once, whatever its letter case, and few characters besides letters and digits; documents whose names fall
/// together are numbered in the order of their paths.
/// </summary>
internal static class HintNames
{
    public static string OfClient(string client) => $"{client}.g.cs";

    public static string OfRegistration(string client) => $"{client}.Registration.g.cs";

    public static string OfSharedTypes(string client) => $"{client}.SharedTypes.g.cs";

    /// <param name="directory">The configuration's folder, normalised.</param>
    /// <returns>The name of each document's file, by the document's path.</returns>
    public static Dictionary<string, string> OfDocuments(string client, string directory, IEnumerable<SourceDocument> documents)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            OfClient(client), OfRegistration(client), OfSharedTypes(client),
        };
        var names = new Dictionary<string, string>();
        foreach (var document in documents)
        {
            var stem = $"{client}.{StemOf(document.NormalizedPath, directory)}";
            var name = stem + ".g.cs";
            for (var number = 2; !taken.Add(name); number++)
            {
                name = $"{stem}.{number}.g.cs";
            }

            names.Add(document.Path, name);
        }

        return names;
    }

    private static string StemOf(string path, string directory)
    {
        var relative = directory.Length > 0 && path.StartsWith(directory + "/", StringComparison.Ordinal)
            ? path.Substring(directory.Length + 1)
            : path;
        var dot = relative.LastIndexOf('.');
        var stem = dot > relative.LastIndexOf('/') ? relative.Substring(0, dot) : relative;
        var characters = stem.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (!char.IsLetterOrDigit(characters[i]) && characters[i] is not ('-' or '_'))
            {
                characters[i] = '.';
            }
        }

        return new string(characters);
    }
}
