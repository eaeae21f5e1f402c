using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Emit;

/// <summary>
/// How a class's value becomes the less exact one that an interface declares. C# converts objects and lists of them by
/// itself, but not what stands inside a <c>FieldResult</c>.
/// </summary>
internal static class ConversionEmitter
{
    /// <param name="isCast">Whether objects have the other type without the compiler knowing it.</param>
    public static string Convert(string expression, ValueModel from, ValueModel to, bool isCast = false)
    {
        var (value, target) = (from.Declared, to.Declared);
        if (ValueEmitter.Type(value) == ValueEmitter.Type(target))
        {
            return expression;
        }

        switch (value, target)
        {
            case (CaughtValueModel source, CaughtValueModel { Value: var inner }):
                return $"{expression}.Select<{ValueEmitter.Type(inner)}>(static value => {Convert("value", source.Value, inner, isCast)})";
            case (ListValueModel source, ListValueModel { Element: var element }) when isCast || HoldsResult(element):
                var copy = $"global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select({expression}, static value => {Convert("value", source.Element, element, isCast)}))";
                return source.IsNullable ? $"{expression} is null ? null{(target.IsNullable ? "" : "!")} : {copy}" : copy;

            // Fields that are caught in two ways are a finding; the rest of what is generated still compiles.
            case (CaughtValueModel source, _):
                return Convert($"{expression}.Value", source.Value with { IsNullable = true }, target, isCast);
            case (_, CaughtValueModel { Value: var inner }):
                return $"new({Convert(expression, value, inner, isCast)})";
            case (ObjectValueModel, ObjectValueModel) when isCast:
                return $"({ValueEmitter.Type(target)}){expression}{(value.IsNullable && !target.IsNullable ? "!" : "")}";
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
