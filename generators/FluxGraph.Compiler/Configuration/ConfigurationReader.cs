using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Configuration;

/// <summary>
/// Reads a GraphQL Config file: <c>schema</c>, <c>documents</c> and <c>extensions.fluxgraph</c> at the top or, for
/// several clients, in each of <c>projects</c>; <c>extensions.strawberryShake</c> is understood, too. <see href="https://the-guild.dev/graphql/config/docs/user/schema"/>
/// </summary>
public sealed class ConfigurationReader
{
    /// <summary>What a GraphQL Config file has beside its extensions; tools add keys of their own.</summary>
    private static readonly string[] ProjectKeys = ["schema", "documents", "include", "exclude", "extensions", "projects"];

    private static readonly string[] SettingKeys = ["name", "namespace", "url", "accessModifier", "caseInsensitiveResponseNames", "scalars", "sharesTypes", "sharedTypesFrom", "sharedDocuments", "dataMasking", "transportProfiles"];

    private static readonly string[] ScalarKeys = ["type", "converter"];

    private readonly SourceDocument _source;
    private readonly string _directory;
    private readonly List<Finding> _findings = [];
    private readonly List<ClientConfiguration> _clients = [];

    private ConfigurationReader(SourceDocument source)
    {
        _source = source;
        _directory = FilePath.DirectoryOf(FilePath.Normalize(source.Path));
    }

    public static ConfigurationResult Read(SourceDocument source)
    {
        var reader = new ConfigurationReader(source);
        try
        {
            reader.ReadRoot(JsonParser.Parse(source.Text));
        }
        catch (JsonSyntaxException exception)
        {
            reader._findings.Add(Finding.Create(ConfigurationFindings.Unreadable, source, exception.Span, exception.Message));
        }

        return new ConfigurationResult(reader._clients.ToEquatableArray(), reader._findings.ToEquatableArray());
    }

    private void ReadRoot(JsonNode root)
    {
        if (root is not JsonObject configuration)
        {
            Report(root.Span, ".graphqlrc.json", "must hold an object.");
        }
        else if (configuration.Find("projects") is null)
        {
            ReadClient(configuration, defaultName: "GraphQLClient", configuration.Span);
        }
        else
        {
            ReadProjects(ReadObject(configuration, "projects"));
        }
    }

    private void ReadProjects(JsonObject? projects)
    {
        foreach (var project in projects?.Members ?? [])
        {
            if (project.Value is JsonObject client)
            {
                ReadClient(client, ClientNameFor(project.Name), project.NameSpan);
            }
            else
            {
                Report(project.Value.Span, project.Name, "must be an object with \"schema\" and \"documents\".");
            }
        }
    }

    private void ReadClient(JsonObject client, string defaultName, SourceSpan place)
    {
        ReportUnknownKeys(client, ProjectKeys, onlyMisspelled: true);
        var findings = _findings.Count;
        var extensions = ReadObject(client, "extensions");
        var own = extensions is null ? null : ReadObject(extensions, "fluxgraph");
        var strawberryShake = extensions is null ? null : ReadObject(extensions, "strawberryShake");
        var settings = StrawberryShakeSettings.Merge(own, strawberryShake);
        var schema = ReadStrings(client, "schema");
        var remote = schema.Where(pattern => pattern.Contains("://")).ToArray();
        if (remote.Length > 0)
        {
            Report(client.Find("schema")!.Span, "schema", $"must name files; download \"{remote[0]}\" and name the file.");
        }
        else if (client.Find("schema") is null or JsonArray { Items.Count: 0 })
        {
            _findings.Add(Finding.Create(
                ConfigurationFindings.SchemaMissing,
                _source,
                client.Find("schema")?.Span ?? new SourceSpan(client.Span.Start, 1),
                "The configuration names no schema: add \"schema\": \"schema.graphql\"."));
        }

        var documents = client.Find("documents") is null ? ["**/*.graphql"] : ReadStrings(client, "documents");
        var name = ReadIdentifier(settings, "name") ?? defaultName;
        var access = ReadChoice(settings, "accessModifier", "public", "internal");
        var url = ReadString(settings, "url");
        if (url is not null && !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            Report(settings!.Find("url")!.Span, "url", "must be an absolute URL, such as \"https://example.com/graphql\".");
        }

        if (_clients.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            Report(settings?.Find("name")?.Span ?? place, name, "is the name of another project's client; set another \"name\" in \"extensions.fluxgraph\".");
        }

        var sharesTypes = ReadBoolean(settings, "sharesTypes");
        var sharedTypesFrom = ReadIdentifier(settings, "sharedTypesFrom", isQualified: true);
        if (sharedTypesFrom is not null && (sharesTypes || sharedTypesFrom.IndexOf('.') < 0))
        {
            Report(
                settings!.Find("sharedTypesFrom")!.Span,
                "sharedTypesFrom",
                sharesTypes
                    ? "excludes \"sharesTypes\": a client shares its types or takes another one's."
                    : "must be the other client's namespace and name, such as \"Shop.Schema.ShopClient\".");
        }

        var sharedDocuments = settings is null ? [] : ReadStrings(settings, "sharedDocuments");
        if (sharedDocuments.Count > 0 && settings!.Find("sharedTypesFrom") is null)
        {
            Report(settings.Find("sharedDocuments")!.Span, "sharedDocuments", "needs \"sharedTypesFrom\": the client for which their code is generated.");
        }

        var masksFragments = ReadBoolean(settings, "dataMasking");
        var scalars = ReadScalars(settings);
        var transportProfiles = new TransportProfileReader(Report).Read(settings?.Find("transportProfiles"));
        if (_findings.Count > findings)
        {
            return;
        }

        ReportUnknownKeys(own, SettingKeys);
        ReportUnknownKeys(strawberryShake, StrawberryShakeSettings.Keys);
        _findings.AddRange(StrawberryShakeSettings.FindWithoutEffect(strawberryShake, _source));
        foreach (var scalar in (settings?.Find("scalars") as JsonObject)?.Members.Select(member => member.Value).OfType<JsonObject>() ?? [])
        {
            ReportUnknownKeys(scalar, ScalarKeys);
        }

        foreach (var profile in (settings?.Find("transportProfiles") as JsonArray)?.Items.OfType<JsonObject>() ?? [])
        {
            ReportUnknownKeys(profile, TransportProfileReader.Keys);
        }

        _clients.Add(new ClientConfiguration(
            name,
            ReadIdentifier(settings, "namespace", isQualified: true),
            url,
            access != "internal",
            ReadBoolean(settings, "caseInsensitiveResponseNames"),
            FileSet.Create(_directory, strawberryShake is null ? schema : [.. schema, StrawberryShakeSettings.SchemaExtensions]),
            FileSet.Create(_directory, documents),
            scalars,
            sharesTypes,
            sharedTypesFrom,
            FileSet.Create(_directory, sharedDocuments),
            masksFragments,
            transportProfiles,
            SourceLocation.Of(_source, client.Find("schema")!.Span)));
    }

    private EquatableArray<ScalarConfiguration> ReadScalars(JsonObject? settings)
    {
        var scalars = new List<ScalarConfiguration>();
        foreach (var member in (settings is null ? null : ReadObject(settings, "scalars"))?.Members ?? [])
        {
            if (member.Value is JsonString type)
            {
                scalars.Add(new ScalarConfiguration(member.Name, type.Value, Converter: null, SourceLocation.Of(_source, type.Span)));
            }
            else if (member.Value is JsonObject scalar && ReadString(scalar, "type") is { } typeName)
            {
                scalars.Add(new ScalarConfiguration(member.Name, typeName, ReadString(scalar, "converter"), SourceLocation.Of(_source, scalar.Span)));
            }
            else
            {
                Report(
                    member.Value.Span, member.Name, "must be the name of a C# type, or an object with \"type\" and \"converter\".");
            }
        }

        return scalars.ToEquatableArray();
    }

    private JsonObject? ReadObject(JsonObject parent, string name) =>
        Read<JsonObject>(parent, name, "must be an object.");

    private string? ReadString(JsonObject? parent, string name) =>
        Read<JsonString>(parent, name, "must be a string.")?.Value;

    private bool ReadBoolean(JsonObject? parent, string name) =>
        Read<JsonBoolean>(parent, name, "must be true or false.")?.Value ?? false;

    private string? ReadIdentifier(JsonObject? parent, string name, bool isQualified = false)
    {
        var value = ReadString(parent, name);
        if (value is null)
        {
            return null;
        }

        var parts = isQualified ? value.Split('.') : [value];
        if (parts.All(IsIdentifier))
        {
            return value;
        }

        Report(parent!.Find(name)!.Span, name, $"must be a C# {(isQualified ? "namespace" : "identifier")}.");
        return null;
    }

    private string? ReadChoice(JsonObject? parent, string name, params string[] choices)
    {
        var value = ReadString(parent, name);
        if (value is null || choices.Contains(value))
        {
            return value;
        }

        Report(parent!.Find(name)!.Span, name, $"must be one of {string.Join(", ", choices.Select(choice => $"\"{choice}\""))}.");
        return null;
    }

    private List<string> ReadStrings(JsonObject parent, string name)
    {
        var strings = new List<string>();
        var value = parent.Find(name);
        var items = value is JsonArray array ? array.Items : value is null ? [] : [value];
        foreach (var item in items)
        {
            if (item is JsonString text)
            {
                strings.Add(text.Value);
            }
            else
            {
                Report(item.Span, name, "must be a path or a list of paths.");
            }
        }

        return strings;
    }

    private T? Read<T>(JsonObject? parent, string name, string expectation)
        where T : JsonNode
    {
        var value = parent?.Find(name);
        if (value is not null and not T and not JsonNull)
        {
            Report(value.Span, name, expectation);
        }

        return value as T;
    }

    private void Report(SourceSpan span, string name, string expectation) =>
        _findings.Add(Finding.Create(ConfigurationFindings.InvalidValue, _source, span, name, expectation));

    /// <param name="onlyMisspelled">Whether others may add keys: then only what is nearly a known key is reported.</param>
    private void ReportUnknownKeys(JsonObject? parent, string[] known, bool onlyMisspelled = false)
    {
        foreach (var member in (parent?.Members ?? []).Where(member => !known.Contains(member.Name) && member.Name != "$schema"))
        {
            var nearest = Suggestion.Nearest(member.Name, known);
            if (nearest is not null || !onlyMisspelled)
            {
                _findings.Add(Finding.Create(
                    ConfigurationFindings.UnknownSetting, _source, member.NameSpan, member.Name, Suggestion.Words(nearest)));
            }
        }
    }

    internal static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_');

    private static string ClientNameFor(string project)
    {
        var words = string.Concat(project.Select(character => char.IsLetterOrDigit(character) ? character : ' ')).Split(' ').Where(word => word.Length > 0);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))) + "Client";
        return IsIdentifier(name) ? name : "_" + name;
    }
}
