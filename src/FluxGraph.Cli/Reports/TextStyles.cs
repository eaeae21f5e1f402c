using FluxGraph.Compiler.Findings;
using Spectre.Console;

namespace FluxGraph.Cli;

/// <summary>The colours of the text report, where the output has colours.</summary>
internal static class TextStyles
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Gutter = new(Color.Blue);
    public static readonly Style Note = new(Color.Aqua, decoration: Decoration.Bold);
    public static readonly Style Success = new(Color.Green, decoration: Decoration.Bold);

    private static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);

    public static Style Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Error,
        FindingSeverity.Warning => Warning,
        _ => Note,
    };
}
