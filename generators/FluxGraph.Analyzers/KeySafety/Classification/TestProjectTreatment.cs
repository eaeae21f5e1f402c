namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>What <c>fluxgraph_key.test_projects</c> says about projects that hold tests.</summary>
internal enum TestProjectTreatment
{
    /// <summary>Only what looks random is a key there, because tests are full of made-up ones. The default.</summary>
    Lenient,

    /// <summary>As in every other project.</summary>
    Strict,

    /// <summary>Nothing is reported there but keys that reach FluxGraph.</summary>
    Ignore,
}
