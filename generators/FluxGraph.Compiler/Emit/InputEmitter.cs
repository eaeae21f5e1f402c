using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>
/// Writes an input object. A required field is a required property; any other one is left out of the request until it
/// is assigned, and sent as null when it is assigned null. Of a type of which exactly one field is given, a factory for
/// each field makes the values, and nothing else does.
/// </summary>
internal sealed class InputEmitter(CodeWriter writer, OutputSettings settings)
{
    private const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";

    private readonly ValueEmitter _values = new(settings);

    public void Write(InputModel model)
    {
        writer.Line();
        CSharpText.Documentation(writer, model.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{FileHeader.Access(settings)} sealed partial record {model.Name}"))
        {
            var optional = model.Fields.Where(field => !field.IsRequired).ToArray();
            foreach (var field in optional)
            {
                writer.Line($"private global::FluxGraph.Optional<{ValueEmitter.Type(field.Value)}> {BackingField(field)};");
            }

            if (model.IsOneOf)
            {
                writer.Line();
                using (writer.Open($"private {model.Name}()"))
                {
                }
            }

            for (var i = 0; i < model.Fields.Length; i++)
            {
                if (i > 0 || optional.Length > 0)
                {
                    writer.Line();
                }

                if (model.IsOneOf)
                {
                    WriteFactory(model, model.Fields[i]);
                }
                else
                {
                    WriteProperty(model.Fields[i]);
                }
            }

            writer.Line();
            WriteMethod(model);
        }
    }

    private void WriteProperty(InputFieldModel field)
    {
        CSharpText.Documentation(writer, field.Documentation);
        if (field.DeprecationReason is not null)
        {
            writer.Line($"[global::System.Obsolete({CSharpText.Literal(field.DeprecationReason)})]");
        }

        var type = ValueEmitter.Type(field.Value);
        if (field.IsRequired)
        {
            writer.Line($"public required {type} {field.PropertyName} {{ get; set; }}");
            return;
        }

        var forgiving = ValueEmitter.IsNonNullReference(field.Value) ? "!" : "";
        using (writer.Open($"public {type} {field.PropertyName}"))
        {
            writer.Line($"get => {BackingField(field)}.GetValueOrDefault(){forgiving};");
            writer.Line($"set => {BackingField(field)} = new(value);");
        }
    }

    private void WriteFactory(InputModel model, InputFieldModel field)
    {
        CSharpText.Documentation(writer, field.Documentation);
        if (field.DeprecationReason is not null)
        {
            writer.Line($"[global::System.Obsolete({CSharpText.Literal(field.DeprecationReason)})]");
        }

        var value = field.Value with { IsNullable = false };
        var check = ValueEmitter.IsNonNullReference(value) ? " ?? throw new global::System.ArgumentNullException(nameof(value))" : "";
        writer.Line($"public static {model.Name} {field.PropertyName}({ValueEmitter.Type(value)} value) => new() {{ {BackingField(field)} = new(value{check}) }};");
    }

    private void WriteMethod(InputModel model)
    {
        if (settings.SharesTypes)
        {
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        }

        using (writer.Open($"{FileHeader.AccessForSharing(settings)} static void Write({JsonWriter} writer, {model.Name}? input)"))
        {
            using (writer.Open("if (input is null)"))
            {
                writer.Line("writer.WriteNullValue();");
                writer.Line("return;");
            }

            writer.Line();
            writer.Line("writer.WriteStartObject();");
            foreach (var field in model.Fields)
            {
                if (field.IsRequired)
                {
                    WriteField(field, $"input.{field.PropertyName}");
                    continue;
                }

                using (writer.Open($"if (input.{BackingField(field)}.HasValue)"))
                {
                    WriteField(field, $"input.{BackingField(field)}.Value");
                }
            }

            writer.Line();
            writer.Line("writer.WriteEndObject();");
        }
    }

    private void WriteField(InputFieldModel field, string expression)
    {
        writer.Line($"writer.WritePropertyName({CSharpText.Utf8Literal(field.Name)});");
        writer.Line(_values.Write(field.Value, expression));
    }

    private static string BackingField(InputFieldModel field) => "_" + field.Name;
}
