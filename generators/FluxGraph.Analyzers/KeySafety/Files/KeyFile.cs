using FluxGraph.Compiler.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>A file that keys are looked for in.</summary>
/// <param name="IsPublic">Whether browsers get it.</param>
internal sealed record KeyFile(KeyFileFormat Format, bool IsPublic)
{
    private const string WebRoot = "/wwwroot/";

    private static readonly Dictionary<string, KeyFileFormat> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".js"] = KeyFileFormat.Script,
        [".mjs"] = KeyFileFormat.Script,
        [".jsx"] = KeyFileFormat.Script,
        [".ts"] = KeyFileFormat.Script,
        [".mts"] = KeyFileFormat.Script,
        [".tsx"] = KeyFileFormat.Script,
    };

    private static readonly Dictionary<string, KeyFileFormat> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = KeyFileFormat.Html,
        [".htm"] = KeyFileFormat.Html,
        [".vue"] = KeyFileFormat.Html,
        [".svelte"] = KeyFileFormat.Html,
        [".razor"] = KeyFileFormat.Razor,
        [".cshtml"] = KeyFileFormat.Razor,
    };

    // What else is text, where everything is public.
    private static readonly Dictionary<string, KeyFileFormat> Published = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = KeyFileFormat.Script,
        [".webmanifest"] = KeyFileFormat.Script,
        [".cjs"] = KeyFileFormat.Script,
        [".xml"] = KeyFileFormat.Xml,
        [".svg"] = KeyFileFormat.Xml,
        [".config"] = KeyFileFormat.Xml,
        [".yml"] = KeyFileFormat.Yaml,
        [".yaml"] = KeyFileFormat.Yaml,
        [".graphql"] = KeyFileFormat.GraphQL,
        [".txt"] = KeyFileFormat.Environment,
    };

    private static readonly HashSet<string> TemplateWords = new(StringComparer.OrdinalIgnoreCase) { "example", "sample", "template", "dist" };

    private static readonly string[] FoldersOfOthers = ["/wwwroot/lib/", "/node_modules/", "/bower_components/", "/vendor/", "/wwwroot/_framework/"];

    // Tools that run where the code is built, and tests.
    private static readonly HashSet<string> RolesOfScripts = new(StringComparer.OrdinalIgnoreCase) { "min", "config", "conf", "test", "spec", "d" };

    private static readonly HashSet<string> ToolScripts = new(StringComparer.OrdinalIgnoreCase) { "gulpfile.js", "gruntfile.js" };

    /// <summary>Tells by its path whether and how a file is read; null for a file that is not.</summary>
    public static KeyFile? Of(string path)
    {
        var normalized = FilePath.Normalize(path);
        var name = normalized.Substring(normalized.LastIndexOf('/') + 1);
        var extension = ExtensionOf(name);
        if (Contains(normalized, WebRoot))
        {
            return OfWebRoot(normalized, name, extension);
        }

        if (Pages.TryGetValue(extension, out var page))
        {
            return IsOfOthers(normalized) ? null : new KeyFile(page, IsPublic: true);
        }

        if (Scripts.TryGetValue(extension, out var script))
        {
            return IsOfOthers(normalized) || IsToolOrTest(name) ? null : new KeyFile(script, IsPublic: true);
        }

        return IsTemplate(name) || FormatOfConfiguration(name, extension) is not { } format ? null : new KeyFile(format, IsPublic: false);
    }

    private static KeyFile? OfWebRoot(string path, string name, string extension)
    {
        if (IsOfOthers(path) || HasRole(name, "min") || TemplateWords.Contains(extension.TrimStart('.')))
        {
            return null;
        }

        return Scripts.TryGetValue(extension, out var format) || Pages.TryGetValue(extension, out format) || Published.TryGetValue(extension, out format)
            ? new KeyFile(format, IsPublic: true)
            : FormatOfConfiguration(name, extension) is { } other ? new KeyFile(other, IsPublic: true) : null;
    }

    private static KeyFileFormat? FormatOfConfiguration(string name, string extension)
    {
        if (StartsWith(name, ".env"))
        {
            return KeyFileFormat.Environment;
        }

        if (StartsWith(name, ".graphqlrc") || StartsWith(name, "graphql.config."))
        {
            return Is(extension, ".json") ? KeyFileFormat.Script
                : Is(extension, ".graphqlrc") || Is(extension, ".yml") || Is(extension, ".yaml") ? KeyFileFormat.Yaml
                : null;
        }

        return extension.ToLowerInvariant() switch
        {
            ".json" when StartsWith(name, "appsettings") || Is(name, "launchSettings.json") => KeyFileFormat.Script,
            ".config" when StartsWith(name, "web.") || StartsWith(name, "app.") => KeyFileFormat.Xml,
            ".http" or ".rest" => KeyFileFormat.Http,
            ".graphql" or ".gql" => KeyFileFormat.GraphQL,
            _ => null,
        };
    }

    // appsettings.example.json, .env.sample: written to be copied.
    private static bool IsTemplate(string name) => name.Split('.').Skip(1).Any(TemplateWords.Contains);

    private static bool IsToolOrTest(string name) => ToolScripts.Contains(name) || RolesOfScripts.Any(role => HasRole(name, role));

    private static bool HasRole(string name, string role) => Contains(name, "." + role + ".");

    private static bool IsOfOthers(string path) => FoldersOfOthers.Any(folder => Contains(path, folder));

    private static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name.Substring(dot);
    }

    private static bool Is(string text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
