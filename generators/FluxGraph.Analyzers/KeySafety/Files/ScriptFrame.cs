using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>What is known between two brackets of a script, or at its top.</summary>
/// <param name="bracket">The opening bracket; <c>\0</c> for the top.</param>
/// <param name="owner">What the brackets belong to: a function that is called, or the name that an object has.</param>
internal sealed class ScriptFrame(char bracket, TextSpan owner)
{
    public char Bracket { get; } = bracket;

    public TextSpan Owner { get; } = owner;

    /// <summary>Whether the brackets pick an element: <c>headers["X-API-Key"]</c>.</summary>
    public bool IsIndex { get; init; }

    /// <summary>What the value that is being read is called.</summary>
    public TextSpan Label { get; private set; }

    /// <summary>What it was called before: <c>apiKey</c> in <c>apiKey: string = …</c> and in <c>apiKey = environment.key || …</c>.</summary>
    public TextSpan EarlierLabel { get; private set; }

    /// <summary>The last thing that can be a name, and becomes one where <c>:</c> or <c>=</c> follows.</summary>
    public TextSpan LastName { get; set; }

    /// <summary>How many commas were passed.</summary>
    public int Index { get; private set; }

    /// <summary>The text in front of the first comma: often it names what follows.</summary>
    public TextSpan FirstText { get; private set; }

    /// <summary>How many <c>?</c> wait for their <c>:</c>.</summary>
    public int Conditionals { get; set; }

    /// <summary>A value follows, called by the last name.</summary>
    public void BeginValue() => (Label, EarlierLabel) = (LastName, default);

    /// <summary>The same value goes on, called by the last name as well.</summary>
    public void ContinueValue()
    {
        EarlierLabel = EarlierLabel.Length > 0 ? EarlierLabel : Label;
        Label = LastName;
    }

    public void TakeText(TextSpan span)
    {
        LastName = span;
        if (Index == 0)
        {
            FirstText = span;
        }
    }

    /// <summary>The next value begins, which has nothing to do with the one before.</summary>
    public void ForgetLabels() => (Label, EarlierLabel, LastName, Conditionals) = (default, default, default, 0);

    public void NextElement()
    {
        ForgetLabels();
        Index++;
    }
}
