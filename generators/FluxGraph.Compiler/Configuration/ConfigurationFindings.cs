using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Configuration;

/// <summary>What can be wrong with the set-up of a project.</summary>
public static class ConfigurationFindings
{
    public static readonly FindingDescriptor Unreadable = new(
        "FLUX0001", "Configuration cannot be read", "The configuration is no valid JSON: {0}", FindingSeverity.Error);

    public static readonly FindingDescriptor InvalidValue = new(
        "FLUX0002", "Configuration value cannot be used", "\"{0}\" {1}", FindingSeverity.Error);

    public static readonly FindingDescriptor SchemaMissing = new(
        "FLUX0003", "Schema not found", "{0}", FindingSeverity.Error);

    public static readonly FindingDescriptor UnknownSetting = new(
        "FLUX0006", "Unknown setting", "\"{0}\" means nothing here{1}", FindingSeverity.Warning);

    public static readonly FindingDescriptor UnmappedScalar = new(
        "FLUX0008",
        "Scalar without a C# type",
        "The scalar \"{0}\" is a string in C#; say in \"scalars\" of \"extensions.fluxgraph\" what it is",
        FindingSeverity.Information);

    public static readonly FindingDescriptor SettingWithoutEffect = new(
        "FLUX0007", "Setting without effect", "\"{0}\" of StrawberryShake has no effect: {1}", FindingSeverity.Information);
}
