using System.Globalization;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes the methods that read results from a response.</summary>
internal sealed class ReaderEmitter(CodeWriter writer, OutputSettings settings)
{
    private readonly ValueEmitter _values = new(settings);

    public void Write(DefinitionModel definition)
    {
        if (definition.Records.IsEmpty)
        {
            return;
        }

        writer.Line();
        writer.Line(FileHeader.GeneratedCode);
        var access = definition.IsFragment ? FileHeader.AccessForSharing(settings) : "internal";
        using (writer.Open($"{access} static class {definition.ReaderClass}"))
        {
            var isFirst = true;
            var typeNames = definition.TypeSwitches.SelectMany(model => model.Cases).ToLookup(typeCase => typeCase.RecordName, typeCase => typeCase.TypeNames);
            foreach (var model in definition.TypeSwitches)
            {
                Separate(ref isFirst);
                Write(model, access);
            }

            foreach (var record in definition.Records)
            {
                Separate(ref isFirst);
                Write(record, typeNames[record.Name].SelectMany(names => names).FirstOrDefault(), access);
            }
        }
    }

    private void Write(TypeSwitchModel model, string access)
    {
        using (writer.Open($"{access} static {model.InterfaceName}? {model.Method}(ref {ValueEmitter.Reader} reader, bool isNullable)"))
        {
            writer.Line("var typeName = reader.PeekTypeName();");
            foreach (var typeCase in model.Cases)
            {
                var test = string.Join(
                    " || ",
                    typeCase.TypeNames.Select(name => $"global::System.MemoryExtensions.SequenceEqual(typeName, {CSharpText.Utf8Literal(name)})"));
                using (writer.Open($"if ({test})"))
                {
                    writer.Line($"return Read{typeCase.RecordName}(ref reader, isNullable);");
                }

                writer.Line();
            }

            writer.Line($"return Read{model.Fallback}(ref reader, isNullable);");
        }
    }

    private void Write(RecordModel record, string? typeName, string access)
    {
        var fields = record.Fields;
        var names = string.Join(", ", fields.Select(field => CSharpText.Literal(field.ResponseName)));
        var thrown = fields.Any(field => IsThrown(field.Property.Value)) ? $", thrown: [{Bits(record, IsThrown)}]" : "";
        var ignoreCase = settings.CaseInsensitiveResponseNames ? ", ignoreCase: true" : "";
        writer.Line($"private static readonly global::FluxGraph.CompilerServices.FieldTable {record.Name}Fields = new([{names}], [{Bits(record, IsRequired)}]{ignoreCase}{thrown});");
        writer.Line();
        using (writer.Open($"{access} static {record.Name}? Read{record.Name}(ref {ValueEmitter.Reader} reader, bool isNullable)"))
        {
            using (writer.Open("if (!reader.TryReadObject(isNullable, out var state))"))
            {
                writer.Line("return null;");
            }

            writer.Line();
            for (var i = 0; i < fields.Length; i++)
            {
                var value = fields[i].Property.Value;
                writer.Line($"{ValueEmitter.Type(value)} {Local(i)} = {Default(value)};");
            }

            writer.Line();
            using (writer.Open($"while (reader.TryReadField({record.Name}Fields, ref state))"))
            using (fields.IsEmpty ? default : writer.Open("switch (state.Index)"))
            {
                for (var i = 0; i < fields.Length; i++)
                {
                    writer.Line($"case {i}:");
                    var index = i;
                    writer.Indented(() =>
                    {
                        writer.Line($"{Local(index)} = {Read(fields[index], typeName, index)};");
                        writer.Line("break;");
                    });
                }
            }

            writer.Line();
            writer.Line($"return new {record.Name}({string.Join(", ", Enumerable.Range(0, fields.Length).Select(Local))});");
        }
    }

    /// <summary>Where a type condition tells the type, <c>__typename</c> is known as well, and needs no memory.</summary>
    private string Read(FieldModel field, string? typeName, int index) =>
        field.ResponseName == "__typename" && typeName is not null && field.Property.Value is ScalarValueModel { Method: "String", IsNullable: false }
            ? $"reader.ReadString({CSharpText.Literal(typeName)})"
            : _values.Read(field.Property.Value, local: "scalar" + index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The value of a field that is not there.</summary>
    private static string Default(ValueModel value) => value.Declared is CaughtValueModel { Value: { IsNullable: true } nullable }
        ? $"new(default({ValueEmitter.Type(nullable)}))"
        : ValueEmitter.IsNonNullReference(value) ? "default!" : "default";

    /// <summary>Whether a field must be there.</summary>
    private static bool IsRequired(ValueModel value) => value.Declared is CaughtValueModel caught ? !caught.Value.IsNullable : !value.IsNullable;

    /// <summary>Whether a field that is not there is an error that goes up.</summary>
    private static bool IsThrown(ValueModel value) => value is CaughtValueModel { To: CatchTo.Throw, IsNullable: false };

    /// <summary>A bit for each field, in words of 64.</summary>
    private static string Bits(RecordModel record, Func<ValueModel, bool> isSet)
    {
        var words = new ulong[(record.Fields.Length + 63) / 64];
        for (var i = 0; i < record.Fields.Length; i++)
        {
            if (isSet(record.Fields[i].Property.Value))
            {
                words[i / 64] |= 1UL << (i % 64);
            }
        }

        return string.Join(", ", words.Select(word => "0x" + word.ToString("x", CultureInfo.InvariantCulture)));
    }

    private static string Local(int index) => "value" + index.ToString(CultureInfo.InvariantCulture);

    private void Separate(ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        isFirst = false;
    }
}
