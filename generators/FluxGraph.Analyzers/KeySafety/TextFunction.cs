using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>A function of the framework whose result is constant text where its operands are.</summary>
/// <remarks>
/// Results are computed where that changes what is said about them (encodings, joins); a function that only trims or
/// changes case gives its operand back, because a key stays one.
/// </remarks>
internal sealed class TextFunction
{
    private enum OperandChoice
    {
        Subject,
        All,
    }

    private static readonly TextFunction Same = new(OperandChoice.Subject, static operands => operands[0]);
    private static readonly TextFunction Concat = new(OperandChoice.All, static operands => string.Concat(operands));
    private static readonly TextFunction Join = new(OperandChoice.All, static operands => string.Join(operands[0], operands.Skip(1)));
    private static readonly TextFunction Format = new(OperandChoice.All, FormatText);
    private static readonly TextFunction Replace = new(OperandChoice.All, ReplaceText);
    private static readonly TextFunction FromBase64 = new(OperandChoice.Subject, DecodeBase64);
    private static readonly TextFunction ToBase64 = new(OperandChoice.Subject, static operands => Convert.ToBase64String(Encoding.UTF8.GetBytes(operands[0])));
    private static readonly TextFunction FromHex = new(OperandChoice.Subject, DecodeHex);

    private readonly OperandChoice _choice;

    private TextFunction(OperandChoice choice, Func<IReadOnlyList<string>, string?> apply)
    {
        _choice = choice;
        Apply = apply;
    }

    /// <summary>The result for the texts of the operands; null where the call would fail.</summary>
    public Func<IReadOnlyList<string>, string?> Apply { get; }

    /// <summary>The function that a method is, or null.</summary>
    public static TextFunction? Find(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (type is null)
        {
            return null;
        }

        return (type.ContainingNamespace?.ToDisplayString(), type.Name, method.Name) switch
        {
            ("System", "String", "Concat") => Concat,
            ("System", "String", "Join") => Join,
            ("System", "String", "Format") => Format,
            ("System", "String", "Replace") => Replace,
            ("System", "String", "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant"
                or "ToUpper" or "ToUpperInvariant" or "Substring" or "PadLeft" or "PadRight" or "Remove" or "Normalize"
                or "ToCharArray" or "Intern" or "Copy") => Same,
            ("System", "Object" or "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory", "ToString" or "ToArray" or "Slice") => Same,
            ("System", "MemoryExtensions", "AsSpan" or "AsMemory" or "Trim" or "TrimStart" or "TrimEnd") => Same,
            ("System", "FormattableString", "Invariant" or "CurrentCulture") => Same,
            ("System", "Convert", "FromBase64String") => FromBase64,
            ("System", "Convert", "ToBase64String") => ToBase64,
            ("System", "Convert", "FromHexString") => FromHex,
            ("System.Text", _, "GetString" or "GetBytes") when IsEncoding(type) => Same,
            ("System.Linq", "Enumerable", "ToArray") => Same,
            ("System.Threading.Tasks", "Task" or "ValueTask", "FromResult" or "ConfigureAwait" or "AsTask") => Same,
            _ => null,
        };
    }

    /// <summary>False for the name of a method that is no function of the text that it is called on.</summary>
    public static bool MayKeepReceiver(string method) => method is
        "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant"
        or "Substring" or "PadLeft" or "PadRight" or "Remove" or "Normalize" or "Replace" or "ToCharArray" or "ToArray" or "Slice"
        or "AsSpan" or "AsMemory" or "ConfigureAwait" or "AsTask";

    /// <summary>The operands of a call in the order in which <see cref="Apply"/> takes them; null where they are not all written out.</summary>
    public IReadOnlyList<IOperation>? OperandsOf(IInvocationOperation call, ValueOrigins origins)
    {
        // Encoding.UTF8 is the receiver of GetString but not what it works on.
        var subject = call.Instance is { } instance && !IsEncoding(instance.Type) ? instance : null;
        if (_choice == OperandChoice.Subject)
        {
            return subject is not null ? [subject]
                : call.Arguments.Length > 0 ? [InParameterOrder(call)[0].Value]
                : null;
        }

        var operands = new List<IOperation>();
        if (subject is not null)
        {
            operands.Add(subject);
        }

        foreach (var argument in InParameterOrder(call))
        {
            if (argument.Parameter?.Type is not { } type || IsSetting(type))
            {
                continue;
            }

            if (!IsSequence(type))
            {
                operands.Add(argument.Value);
            }
            else if (origins.ElementsOf(argument.Value) is { } elements)
            {
                operands.AddRange(elements);
            }
            else
            {
                return null;
            }
        }

        return operands;
    }

    private static List<IArgumentOperation> InParameterOrder(IInvocationOperation call) =>
        call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).ToList();

    private static bool IsEncoding(ITypeSymbol? type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate is { Name: "Encoding", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSetting(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type is { Name: "IFormatProvider" or "CultureInfo" } || type.SpecialType == SpecialType.System_Boolean;

    private static bool IsSequence(ITypeSymbol type) =>
        type is IArrayTypeSymbol or INamedTypeSymbol { Name: "IEnumerable" }
        || (type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [var element] } && element.SpecialType != SpecialType.System_Char);

    private static string? FormatText(IReadOnlyList<string> operands)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, operands[0], [.. operands.Skip(1)]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? ReplaceText(IReadOnlyList<string> operands) =>
        operands is [var text, { Length: > 0 } old, var replacement] ? text.Replace(old, replacement) : null;

    private static string? DecodeBase64(IReadOnlyList<string> operands)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(operands[0]));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? DecodeHex(IReadOnlyList<string> operands)
    {
        var text = operands[0];
        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!byte.TryParse(text.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return text.Length % 2 == 0 ? Encoding.UTF8.GetString(bytes) : null;
    }
}
