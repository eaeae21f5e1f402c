using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>
/// Writes an input object. A required field is a required property; any other one is left out of the request until it
/// is assigned, and sent as null when it is assigned null. A <c>@oneOf</c> input object has no properties but a factory
/// for each choice, so that there is always exactly one.
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
            foreach (var field in model.Fields.Where(field => !field.IsRequired))
            {
                writer.Line($"private global::FluxGraph.Optional<{ValueEmitter.Type(field.Value)}> {field.BackingField};");
            }

            if (model.IsOneOf)
            {
                writer.Line();
                writer.Line($"private {model.Name}()");
                writer.Line("{");
                writer.Line("}");
            }

            foreach (var field in model.Fields)
            {
                if (model.IsOneOf || field != model.Fields[0] || !field.IsRequired || model.Fields.Any(other => !other.IsRequired))
                {
                    writer.Line();
                }

                WriteDocumentation(field);
                if (model.IsOneOf)
                {
                    WriteFactory(field, model);
                }
                else
                {
                    WriteProperty(field);
                }
            }

            writer.Line();
            WriteMethod(model);
        }
    }

    private void WriteDocumentation(InputFieldModel field)
    {
        CSharpText.Documentation(writer, field.Documentation);
        if (field.DefaultValue is not null)
        {
            CSharpText.DefaultValue(writer, field.DefaultValue);
        }

        if (field.DeprecationReason is not null)
        {
            writer.Line($"[global::System.Obsolete({CSharpText.Literal(field.DeprecationReason)})]");
        }
    }

    private void WriteFactory(InputFieldModel field, InputModel model)
    {
        using (writer.Open($"public static {model.Name} {field.PropertyName}({ValueEmitter.Type(field.Value)} value)"))
        {
            if (ValueEmitter.IsNonNullReference(field.Value))
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
            }

            writer.Line($"return new() {{ {field.BackingField} = new(value) }};");
        }
    }

    private void WriteProperty(InputFieldModel field)
    {
        var type = ValueEmitter.Type(field.Value);
        if (field.IsRequired)
        {
            writer.Line($"public required {type} {field.PropertyName} {{ get; set; }}");
            return;
        }

        var forgiving = ValueEmitter.IsNonNullReference(field.Value) ? "!" : "";
        using (writer.Open($"public {type} {field.PropertyName}"))
        {
            writer.Line($"get => {field.BackingField}.GetValueOrDefault(){forgiving};");
            writer.Line($"set => {field.BackingField} = new(value);");
        }
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

                using (writer.Open($"if (input.{field.BackingField}.HasValue)"))
                {
                    WriteField(field, $"input.{field.BackingField}.Value");
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
}
