using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Configuration;

/// <summary>
/// <c>extensions.strawberryShake</c>, as its users have it in their projects. What FluxGraph has too counts as if it stood
/// in <c>extensions.fluxgraph</c>; what can have no effect here is reported, with what to do instead.
/// </summary>
internal static class StrawberryShakeSettings
{
    /// <summary>The files with which StrawberryShake's users extend a schema; no setting names them.</summary>
    public const string SchemaExtensions = "**/*.extensions.graphql";

    /// <summary>The settings that mean the same here.</summary>
    private static readonly string[] SharedKeys = ["name", "namespace", "url", "accessModifier", "transportProfiles"];

    private const string Documents = "every request carries its document as it is generated, so there is nothing to hash or to store on the server";
    private const string Files = "generated code is a part of the compilation; the MSBuild property EmitCompilerGeneratedFiles writes it to obj, CompilerGeneratedFilesOutputPath elsewhere";

    private const string InMemory = "operations go over HTTP; to reach a server in the same process, give the client's HttpClient the handler of a TestServer";

    /// <summary>For each other setting, whether a value of it has no effect, and why.</summary>
    private static readonly Dictionary<string, (Func<JsonNode, bool> IsWithoutEffect, string Reason)> Others = new()
    {
        ["strictSchemaValidation"] = (IsTrue, "defects of a schema are warnings; give them another severity in a .globalconfig file"),
        ["hashAlgorithm"] = (_ => true, Documents),
        ["requestStrategy"] = (value => value is not JsonString { Value: "Default" or "default" }, Documents),
        ["useSingleFile"] = (_ => true, Files),
        ["outputDirectoryName"] = (_ => true, Files),
        ["emitGeneratedCode"] = (_ => true, Files),
        ["noStore"] = (value => !IsTrue(value), "there is no store, every call goes to the server"),
        ["razorComponents"] = (IsTrue, "components are not generated; inject the client into a component and call it there"),
        ["records"] = (HasFalse, "results and input objects are always records"),
    };

    /// <summary>All that StrawberryShake reads.</summary>
    public static string[] Keys { get; } = [.. SharedKeys, .. Others.Keys];

    /// <summary>The settings of both extensions in one object; where both have one, FluxGraph's own counts.</summary>
    public static JsonObject? Merge(JsonObject? own, JsonObject? strawberryShake) => strawberryShake is null
        ? own
        : new JsonObject(
            [.. strawberryShake.Members.Where(member => SharedKeys.Contains(member.Name)), .. own?.Members ?? []],
            (own ?? strawberryShake).Span);

    public static IEnumerable<Finding> FindWithoutEffect(JsonObject? settings, SourceDocument source) =>
        (from member in settings?.Members ?? []
         where Others.ContainsKey(member.Name) && Others[member.Name].IsWithoutEffect(member.Value)
         select Finding.Create(ConfigurationFindings.SettingWithoutEffect, source, member.NameSpan, member.Name, Others[member.Name].Reason))
        .Concat(
            from profile in (settings?.Find("transportProfiles") as JsonArray)?.Items ?? []
            from member in (profile as JsonObject)?.Members ?? []
            where member.Name != "name" && member.Value is JsonString { Value: var transport } && transport.Equals(TransportProfileReader.InMemory, StringComparison.OrdinalIgnoreCase)
            select Finding.Create(ConfigurationFindings.SettingWithoutEffect, source, member.Value.Span, TransportProfileReader.InMemory, InMemory));

    private static bool IsTrue(JsonNode value) => value is JsonBoolean { Value: true };

    private static bool HasFalse(JsonNode value) =>
        value is JsonObject settings && settings.Members.Any(member => member.Value is JsonBoolean { Value: false });
}
