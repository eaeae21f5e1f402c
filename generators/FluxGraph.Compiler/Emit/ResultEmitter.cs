using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes the interfaces and classes of results.</summary>
internal sealed class ResultEmitter(CodeWriter writer, OutputSettings settings)
{
    public void Write(InterfaceModel model)
    {
        writer.Line();
        CSharpText.Documentation(writer, model.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        var bases = model.Bases.IsEmpty ? "" : " : " + string.Join(", ", model.Bases);
        var declaration = $"{FileHeader.Access(settings)} partial interface {model.Name}{bases}";
        if (model.Properties.IsEmpty)
        {
            writer.Line(declaration + ";");
            return;
        }

        using (writer.Open(declaration))
        {
            for (var i = 0; i < model.Properties.Length; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                Write(model.Properties[i]);
            }
        }
    }

    public void Write(RecordModel model)
    {
        writer.Line();
        CSharpText.Documentation(writer, model.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        var parameters = string.Join(", ", model.Fields.Select(field => $"{ValueEmitter.Type(field.Property.Value)} {field.Property.Name}"));
        var declaration = $"{FileHeader.Access(settings)} sealed partial record {model.Name}({parameters}) : {string.Join(", ", model.Interfaces)}";
        var needsEquality = model.Fields.Any(field => EqualityEmitter.IsNeededFor(field.Property.Value));
        var masked = model.Fields.Where(field => field.IsMasked).Select(field => field.Property).ToArray();
        if (!needsEquality && model.ExplicitProperties.IsEmpty && masked.Length == 0)
        {
            writer.Line(declaration + ";");
            return;
        }

        using (writer.Open(declaration))
        {
            foreach (var property in masked)
            {
                writer.Line($"private {ValueEmitter.Type(property.Value)} {property.Name} {{ get; }} = {property.Name};");
            }

            foreach (var property in model.ExplicitProperties)
            {
                writer.Line($"{ValueEmitter.Type(property.Value)} {property.InterfaceName}.{property.PropertyName} => {Convert(model, property)};");
            }

            if (needsEquality)
            {
                if (!model.ExplicitProperties.IsEmpty || masked.Length > 0)
                {
                    writer.Line();
                }

                EqualityEmitter.Write(writer, model);
            }
        }
    }

    private static string Convert(RecordModel model, ExplicitPropertyModel property) => property.ClassProperty is not { } name
        ? "this"
        : ConversionEmitter.Convert(
            name, model.Fields.First(field => field.Property.Name == name).Property.Value, property.Value, property.IsCast);

    private void Write(PropertyModel property)
    {
        CSharpText.Documentation(writer, property.Documentation);
        if (property.DeprecationReason is not null)
        {
            writer.Line($"[global::System.Obsolete({CSharpText.Literal(property.DeprecationReason)})]");
        }

        var hides = property.HidesInherited ? "new " : "";
        writer.Line($"{hides}{ValueEmitter.Type(property.Value)} {property.Name} {{ get; }}");
    }
}
