using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Lowering;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler;

/// <summary>Whether scalars can be read and written, as what they are.</summary>
internal static class ScalarChecks
{
    /// <summary>Scalars of the schema that are strings in C#, because nobody says what they are.</summary>
    public static IEnumerable<Finding> FindUnmapped(IEnumerable<string> names, Schema schema, ScalarMap scalars) =>
        from name in names
        where !scalars.IsMapped(name)
        let definition = schema.FindType(name)!.Parts[0]
        select Finding.Create(ConfigurationFindings.UnmappedScalar, definition.Source, definition.Name.Span, name);

    public static IEnumerable<Finding> Check(IEnumerable<ScalarConfiguration> scalars) =>
        from scalar in scalars
        where scalar.Converter is null && !ScalarMap.IsKnownType(scalar.Type)
        select Finding.Create(
            ConfigurationFindings.InvalidValue,
            scalar.Location,
            scalar.Name,
            $"is of the type {scalar.Type}, which needs a \"converter\": a class derived from FluxGraph.ScalarConverter<{scalar.Type}>.");
}
