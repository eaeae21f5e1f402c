namespace FluxGraph.Compiler.TypeSystem;

/// <summary>What becomes of an error at a place of a response. <see href="https://specs.apollo.dev/nullability/v0.4/#CatchTo"/></summary>
public enum CatchTo
{
    /// <summary>The place is null.</summary>
    Null,

    /// <summary>The place holds the value or the error.</summary>
    Result,

    /// <summary>The error goes up to the next place that takes it.</summary>
    Throw,
}
