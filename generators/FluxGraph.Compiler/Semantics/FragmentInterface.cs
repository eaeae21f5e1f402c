namespace FluxGraph.Compiler.Semantics;

/// <summary>An interface of a fragment that is spread.</summary>
/// <param name="Condition">The condition under which an object has it.</param>
/// <param name="IsMasked">Whether only those see it who ask for the fragment.</param>
/// <param name="HasProperty">Whether the selection set that spreads the fragment offers a way to it.</param>
internal sealed record FragmentInterface(TypeCondition Condition, ShapeVariant Interface, bool IsMasked, bool HasProperty);
