using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>
/// From a value as the schema has it to what becomes of it where errors are taken in another way than by null. A value
/// that no directive concerns stays what it is, so that nothing is generated for it.
/// </summary>
internal static class CaughtValueLowering
{
    public static ValueModel Lower(ValueModel value, MergedField field) => Lower(value, field, level: 0, out _);

    /// <param name="canThrow">Whether an error in the value can go up from it.</param>
    private static ValueModel Lower(ValueModel value, MergedField field, int level, out bool canThrow)
    {
        canThrow = field.Child is { CanThrow: true };
        if (value is ListValueModel list)
        {
            var element = Lower(list.Element, field, level + 1, out canThrow);
            value = ReferenceEquals(element, list.Element) ? list : list with { Element = element };
        }

        var position = field.Positions[level];
        var isNullable = !position.IsNonNull || (level == 0 && field.IsConditional);
        switch (position.Catch)
        {
            case CatchTo.Throw:
                canThrow = true;
                return new CaughtValueModel(value with { IsNullable = isNullable }, CatchTo.Throw);
            case CatchTo.Result:
                canThrow = false;
                return new CaughtValueModel(value with { IsNullable = isNullable }, CatchTo.Result);
            case CatchTo.Null when canThrow:
                canThrow = false;
                return new CaughtValueModel(value with { IsNullable = true }, CatchTo.Null);
            case CatchTo.Null:
                return value.IsNullable ? value : value with { IsNullable = true };
            default:
                return value;
        }
    }
}
