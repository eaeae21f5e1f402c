namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>The properties of a project that its targets show to the compiler.</summary>
internal static class BuildProperties
{
    /// <summary>Reads <c>Name=Value</c>, several divided by semicolons.</summary>
    public static UniformOptions Parse(string text) => new([
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(property => property.Split('=', 2))
            .Select(pair => ("build_property." + pair[0], pair[1])),
    ]);
}
