using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Emit;

/// <summary>
/// How a class's value becomes the less exact one that an interface declares. C# converts objects and lists of them by
/// itself, but not what stands inside a <c>FieldResult</c>.
/// </summary>
internal static class ConversionEmitter
{
    public static string Convert(string expression, ValueModel from, ValueModel to)
    {
        var (value, target) = (from.Declared, to.Declared);
        if (ValueEmitter.Type(value) == ValueEmitter.Type(target))
        {
            return expression;
        }

        switch (value, target)
        {
            case (CaughtValueModel source, CaughtValueModel { Value: var inner }):
                return $"{expression}.Select<{ValueEmitter.Type(inner)}>(static value => {Convert("value", source.Value, inner)})";
            case (ListValueModel source, ListValueModel { Element: var element }) when HoldsResult(element):
                var copy = $"global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select({expression}, static value => {Convert("value", source.Element, element)}))";
                return source.IsNullable ? $"{expression} is null ? null{(target.IsNullable ? "" : "!")} : {copy}" : copy;

            // Fields that are caught in two ways are a finding; the rest of what is generated still compiles.
            case (CaughtValueModel source, _):
                return Convert($"{expression}.Value", source.Value with { IsNullable = true }, target);
            case (_, CaughtValueModel { Value: var inner }):
                return $"new({Convert(expression, value, inner)})";
            default:
                return value.IsNullable && !target.IsNullable ? $"{expression} ?? default!" : expression;
        }
    }

    private static bool HoldsResult(ValueModel value) => value.Declared switch
    {
        CaughtValueModel => true,
        ListValueModel list => HoldsResult(list.Element),
        _ => false,
    };
}
