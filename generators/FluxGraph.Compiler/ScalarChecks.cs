using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Lowering;

namespace FluxGraph.Compiler;

/// <summary>Whether the configured scalars can be read and written.</summary>
internal static class ScalarChecks
{
    public static IEnumerable<Finding> Check(IEnumerable<ScalarConfiguration> scalars) =>
        from scalar in scalars
        where scalar.Converter is null && !ScalarMap.IsKnownType(scalar.Type)
        select Finding.Create(
            ConfigurationFindings.InvalidValue,
            scalar.Location,
            scalar.Name,
            $"is of the type {scalar.Type}, which needs a \"converter\": a class derived from FluxGraph.ScalarConverter<{scalar.Type}>.");
}
