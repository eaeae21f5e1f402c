using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>A place that a field has in a response: its value is level 0, the elements of a list are the next level.</summary>
/// <param name="Catch">What becomes of an error; null where errors are let through, as at a type that excludes null.</param>
/// <param name="IsNonNull">Whether null comes with an error only.</param>
internal readonly record struct FieldPosition(CatchTo? Catch, bool IsNonNull)
{
    private static readonly IReadOnlyList<FieldPosition> Nullable = [new(CatchTo.Null, IsNonNull: false)];
    private static readonly IReadOnlyList<FieldPosition> NonNull = [new(Catch: null, IsNonNull: true)];

    /// <summary>The positions of a field for which no directive says what becomes of errors.</summary>
    public static IReadOnlyList<FieldPosition> Of(TypeSyntax type) =>
        NullableOf(type) is not ListTypeSyntax list ? type is NonNullTypeSyntax ? NonNull : Nullable
        : [(type is NonNullTypeSyntax ? NonNull : Nullable)[0], .. Of(list.Element)];

    /// <summary>The positions of a field, from level 0 on.</summary>
    /// <param name="defaultCatch">What the definition around the field says, or the schema; it concerns positions that can be null.</param>
    public static IReadOnlyList<FieldPosition> Of(
        FieldSyntax field, CompositeType parent, FieldDefinitionSyntax definition, CatchTo? defaultCatch, Schema schema)
    {
        var directive = field.Directives.IsEmpty ? null : NullabilityDirectives.FindCatch(field.Directives, schema);
        if (directive is null && defaultCatch is null or CatchTo.Null)
        {
            return Of(definition.Type);
        }

        var caught = directive is null ? [] : NullabilityDirectives.LevelsOf(directive);
        var nonNull = NullabilityDirectives.SemanticNonNullLevelsOf(parent, definition).ToArray();
        var positions = new List<FieldPosition>();
        for (var type = definition.Type; type is not null; type = (NullableOf(type) as ListTypeSyntax)?.Element)
        {
            var level = positions.Count;
            var isNullable = type is not NonNullTypeSyntax;
            var to = directive is not null && caught.Contains(level) ? NullabilityDirectives.ToOf(directive)
                : isNullable ? defaultCatch ?? CatchTo.Null
                : (CatchTo?)null;
            positions.Add(new FieldPosition(to, !isNullable || nonNull.Contains(level)));
        }

        return positions;
    }

    /// <summary>What becomes of errors in a definition where its fields do not say it.</summary>
    public static CatchTo? DefaultOf(DefinitionSyntax definition, Schema schema)
    {
        var directives = definition switch
        {
            OperationDefinitionSyntax operation => operation.Directives,
            FragmentDefinitionSyntax fragment => fragment.Directives,
            _ => [],
        };
        return NullabilityDirectives.FindCatch(directives, schema) is { } directive ? NullabilityDirectives.ToOf(directive) : schema.DefaultCatch;
    }

    private static TypeSyntax NullableOf(TypeSyntax type) => type is NonNullTypeSyntax nonNull ? nonNull.Nullable : type;
}
