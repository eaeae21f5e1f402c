namespace FluxGraph.Compiler.Validation.FieldMerging;

/// <summary>Two fields, or two groups of nested fields, that cannot be merged into one of the response.</summary>
/// <param name="Reason">Why, as the end of a sentence that begins with "because".</param>
/// <param name="First">The fields of the one side, the outermost first.</param>
/// <param name="Second">The fields of the other side.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<SelectedField> First, IReadOnlyList<SelectedField> Second);
