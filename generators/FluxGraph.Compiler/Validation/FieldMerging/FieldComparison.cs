using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.FieldMerging;

/// <summary>When two fields ask for the same thing, and when two types have the same shape. <see href="https://spec.graphql.org/September2025/#SameResponseShape()"/></summary>
internal static class FieldComparison
{
    public static bool HaveSameArguments(SelectedField left, SelectedField right)
    {
        var leftArguments = left.Field.Arguments;
        var rightArguments = right.Field.Arguments;
        return leftArguments.Length == rightArguments.Length && leftArguments.All(argument =>
            rightArguments.FirstOrDefault(other => other.Name.Text == argument.Name.Text) is { } same
            && AreEqual(argument.Value, left.Source, same.Value, right.Source));
    }

    /// <summary>A text that two fields share when they have the same name and arguments, and their errors are caught alike.</summary>
    public static string IdentityOf(SelectedField field, Schema schema) => field.Field.Arguments.IsEmpty
        ? field.Field.Name.Text + CatchesOf(field, schema)
        : field.Field.Name.Text + "(" + string.Join(
            ",",
            field.Field.Arguments.OrderBy(argument => argument.Name.Text, StringComparer.Ordinal)
                .Select(argument => argument.Name.Text + ":" + IdentityOf(argument.Value, field.Source))) + ")" + CatchesOf(field, schema);

    /// <summary>A text that two fields of one type share when their errors are caught alike; empty where nothing says how.</summary>
    public static string CatchesOf(SelectedField field, Schema schema)
    {
        var defaultCatch = FieldPosition.DefaultOf(field.Home, schema);
        if (field.Parent is null || field.Definition is null || (defaultCatch is null && field.Field.Directives.IsEmpty))
        {
            return "";
        }

        var catches = FieldPosition.Of(field.Field, field.Parent, field.Definition, defaultCatch, schema).Select(position => position.Catch).ToArray();
        var usual = FieldPosition.Of(field.Definition.Type).Select(position => position.Catch);
        return catches.SequenceEqual(usual) ? "" : "@" + string.Join(",", catches);
    }

    public static bool HaveConflictingShapes(TypeSyntax left, TypeSyntax right, Schema schema) => (left, right) switch
    {
        (ListTypeSyntax one, ListTypeSyntax other) => HaveConflictingShapes(one.Element, other.Element, schema),
        (NonNullTypeSyntax one, NonNullTypeSyntax other) => HaveConflictingShapes(one.Nullable, other.Nullable, schema),
        (NamedTypeSyntax one, NamedTypeSyntax other) =>
            one.Named.Text != other.Named.Text && (IsLeaf(one, schema) || IsLeaf(other, schema)),
        _ => true,
    };

    /// <summary>A text that two types share when values of both look alike in a response.</summary>
    public static string ShapeOf(TypeSyntax type, Schema schema) => type switch
    {
        ListTypeSyntax list => $"[{ShapeOf(list.Element, schema)}]",
        NonNullTypeSyntax nonNull => ShapeOf(nonNull.Nullable, schema) + "!",
        _ => IsLeaf(type, schema) ? type.Named.Text : "{}",
    };

    private static bool IsLeaf(TypeSyntax type, Schema schema) => schema.FindType(type.Named.Text) is ScalarType or EnumType;

    private static bool AreEqual(ValueSyntax left, SourceDocument leftSource, ValueSyntax right, SourceDocument rightSource) =>
        IdentityOf(left, leftSource) == IdentityOf(right, rightSource);

    /// <summary>A value's text without what makes no difference: white space, and the order of an object's fields.</summary>
    private static string IdentityOf(ValueSyntax value, SourceDocument source) => value switch
    {
        ListValueSyntax list => "[" + string.Join(",", list.Items.Select(item => IdentityOf(item, source))) + "]",
        ObjectValueSyntax fields => "{" + string.Join(
            ",",
            fields.Fields.OrderBy(field => field.Name.Text, StringComparer.Ordinal)
                .Select(field => field.Name.Text + ":" + IdentityOf(field.Value, source))) + "}",
        _ => source.Text.Substring(value.Span.Start, value.Span.Length),
    };
}
