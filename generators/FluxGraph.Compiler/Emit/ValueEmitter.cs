using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Emit;

/// <summary>How a value is declared, read and written in C#.</summary>
internal sealed class ValueEmitter(OutputSettings settings)
{
    public const string Reader = "global::FluxGraph.CompilerServices.ResponseReader";

    private const string Writer = "global::FluxGraph.CompilerServices.VariableWriter";
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    /// <summary>The class with the tables of the client's enums.</summary>
    public static string EnumTables(OutputSettings settings) => settings.SharedTypesClient + "Enums";

    public static string Type(ValueModel value)
    {
        var declared = value.Declared;
        var type = declared switch
        {
            ScalarValueModel scalar => scalar.CSharpType,
            EnumValueModel enumeration => enumeration.TypeName,
            ObjectValueModel result => result.InterfaceName,
            InputValueModel input => input.TypeName,
            ListValueModel list => $"{List}<{Type(list.Element)}>",
            CaughtValueModel caught => $"global::FluxGraph.FieldResult<{Type(caught.Value)}>",
            _ => throw new NotSupportedException(value.ToString()),
        };
        return declared.IsNullable ? type + "?" : type;
    }

    /// <summary>True when <c>default</c> is null although the type excludes it.</summary>
    public static bool IsNonNullReference(ValueModel value) =>
        !value.IsNullable && value.Declared is not (EnumValueModel or ScalarValueModel { IsValueType: true } or CaughtValueModel);

    /// <summary>An expression that reads a value from the variable <c>reader</c>.</summary>
    /// <param name="local">The name of a variable that the expression may declare.</param>
    public string Read(ValueModel value, string local = "scalar")
    {
        var orNull = value.IsNullable ? "OrNull" : "";
        switch (value)
        {
            case ScalarValueModel { Converter: { } converter }:
                var instance = $"{settings.ClientName}Scalars.{ScalarField(converter)}";
                return value.IsNullable ? $"reader.TryReadScalar({instance}, out var {local}) ? {local} : null" : $"reader.ReadScalar({instance})";
            case ScalarValueModel scalar:
                return $"reader.Read{scalar.Method}{orNull}()";
            case EnumValueModel enumeration:
                var cast = value.IsNullable ? enumeration.TypeName + "?" : enumeration.TypeName;
                return $"({cast}){EnumTables(settings)}.{enumeration.TypeName}.Read{orNull}(ref reader)";
            case ObjectValueModel result:
                return $"{result.Reader}(ref reader, isNullable: {(value.IsNullable ? "true" : "false")}){(value.IsNullable ? "" : "!")}";
            case ListValueModel list:
                return $"reader.ReadList{orNull}<{Type(list.Element)}>(static (ref {Reader} reader) => {Read(list.Element)})";
            case CaughtValueModel caught:
                return $"reader.{CatchMethod(caught.To)}<{Type(caught.Value)}>(static (ref {Reader} reader) => {Read(caught.Value)})";
            default:
                throw new NotSupportedException(value.ToString());
        }
    }

    private static string CatchMethod(CatchTo to) => to switch
    {
        CatchTo.Result => "ReadResult",
        CatchTo.Throw => "ReadOrThrow",
        _ => "ReadOrCatch",
    };

    /// <summary>A statement that writes a value to the variable <c>writer</c>.</summary>
    public string Write(ValueModel value, string expression)
    {
        switch (value)
        {
            case ScalarValueModel { Converter: { } converter, IsNullable: true }:
                // A pattern serves classes and structs alike: the compiler does not know which of them a custom scalar is.
                return $"if ({expression} is {{ }} scalar) {{ {WriteCustom("scalar", converter)} }} else {{ writer.WriteNullValue(); }}";
            case ScalarValueModel { Converter: { } converter }:
                return WriteCustom(expression, converter);
            case ScalarValueModel:
                return $"{Writer}.WriteValue(writer, {expression});";
            case EnumValueModel enumeration:
                return $"{Qualified(EnumTables(settings))}.{enumeration.TypeName}.Write(writer, (int{(value.IsNullable ? "?" : "")}){expression});";
            case InputValueModel input:
                return $"{Qualified(input.TypeName)}.Write(writer, {expression});";
            case ListValueModel list:
                var element = Type(list.Element);
                return $"{Writer}.WriteList<{element}>(writer, {expression}, static (writer, value) => {{ {Write(list.Element, "value")} }});";
            default:
                throw new NotSupportedException(value.ToString());
        }
    }

    private string WriteCustom(string expression, ConverterModel converter) =>
        $"{Writer}.WriteScalar(writer, {expression}, global::{settings.Namespace}.{settings.ClientName}Scalars.{ScalarField(converter)});";

    /// <summary>An enum's tables, or an input object: inside an input object its name alone could be that of a property.</summary>
    private string Qualified(string type) => $"global::{settings.SharedTypesNamespace ?? settings.Namespace}.{type}";

    /// <summary>The name of the field that holds a converter.</summary>
    public static string ScalarField(ConverterModel converter) => converter.Scalar ?? converter.CSharpType.Replace("global::", "").Replace('.', '_');
}
