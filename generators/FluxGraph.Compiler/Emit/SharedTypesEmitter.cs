using System.Globalization;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes the file with the client's enums, input objects and converters of custom scalars.</summary>
public static class SharedTypesEmitter
{
    public static GeneratedFile Emit(SharedTypesModel types, OutputSettings settings)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, settings.Namespace, settings.SharedTypesNamespace);
        foreach (var model in types.Enums)
        {
            WriteEnum(writer, model, settings);
        }

        var inputs = new InputEmitter(writer, settings);
        foreach (var model in types.Inputs)
        {
            inputs.Write(model);
        }

        WriteTables(writer, types, settings);
        WriteConverters(writer, types.Converters, settings);
        return new GeneratedFile(HintNames.OfSharedTypes(settings.ClientName), writer.ToString());
    }

    private static void WriteEnum(CodeWriter writer, EnumModel model, OutputSettings settings)
    {
        writer.Line();
        CSharpText.Documentation(writer, model.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{FileHeader.Access(settings)} enum {model.Name}"))
        {
            writer.Line("/// <summary>A value that the schema did not have when this code was generated. It is read, never sent.</summary>");
            writer.Line("Unrecognized = 0,");
            foreach (var member in model.Members)
            {
                writer.Line();
                CSharpText.Documentation(writer, member.Documentation);
                if (member.DeprecationReason is not null)
                {
                    writer.Line($"[global::System.Obsolete({CSharpText.Literal(member.DeprecationReason)})]");
                }

                writer.Line(member.Number is { } number ? $"{member.Name} = {Format(number)}," : member.Name + ",");
            }
        }
    }

    private static void WriteTables(CodeWriter writer, SharedTypesModel types, OutputSettings settings)
    {
        if (types.Enums.IsEmpty)
        {
            return;
        }

        writer.Line();
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{FileHeader.AccessForSharing(settings)} static class {ValueEmitter.EnumTables(settings)}"))
        {
            foreach (var model in types.Enums)
            {
                var values = string.Join(", ", model.Members.Select(member => CSharpText.Literal(member.Value)));
                writer.Line($"{FileHeader.AccessForSharing(settings)} static readonly global::FluxGraph.CompilerServices.EnumTable {model.Name} = new({CSharpText.Literal(model.Name)}, [{values}]{Numbers(model)});");
            }
        }
    }

    private static string Numbers(EnumModel model) =>
        model.Members.All(member => member.Number is null) ? "" : $", [{string.Join(", ", model.Members.Select(member => Format(member.Number ?? 0)))}]";

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteConverters(CodeWriter writer, EquatableArray<ConverterModel> converters, OutputSettings settings)
    {
        if (converters.IsEmpty)
        {
            return;
        }

        writer.Line();
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"internal static class {settings.ClientName}Scalars"))
        {
            foreach (var converter in converters)
            {
                var argument = converter.Scalar is null ? "" : CSharpText.Literal(converter.Scalar);
                writer.Line($"internal static readonly {converter.CSharpType} {ValueEmitter.ScalarField(converter)} = new({argument});");
            }
        }
    }
}
