using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes equality where a record's own would compare lists and JSON by reference.</summary>
internal static class EqualityEmitter
{
    public static bool IsNeededFor(ValueModel value) => EqualityClassOf(value) is not null;

    public static void Write(CodeWriter writer, RecordModel model)
    {
        var fields = model.Fields.Select(field => field.Property).ToArray();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool Equals({model.Name}? other) =>");
        writer.Indented(() =>
        {
            writer.Line("ReferenceEquals(this, other)");
            writer.Line("|| (other is not null");
            writer.Indented(() =>
            {
                for (var i = 0; i < fields.Length; i++)
                {
                    writer.Line($"&& {EqualsCall(fields[i])}{(i == fields.Length - 1 ? ");" : "")}");
                }
            });
        });

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("public override int GetHashCode()"))
        {
            writer.Line("var hash = default(global::System.HashCode);");
            foreach (var field in fields)
            {
                var hashed = EqualityClassOf(field.Value) is { } equality ? $"{equality}.GetHashCode({field.Name})" : field.Name;
                writer.Line($"hash.Add({hashed});");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string EqualsCall(PropertyModel field) => field.Value.Declared switch
    {
        var value when EqualityClassOf(value) is { } equality => $"{equality}.Equals({field.Name}, other.{field.Name})",
        ObjectValueModel => $"Equals({field.Name}, other.{field.Name})",
        EnumValueModel or ScalarValueModel { Converter: null, Method: not ("Double" or "Single") } => $"{field.Name} == other.{field.Name}",
        var value =>
            $"global::System.Collections.Generic.EqualityComparer<{ValueEmitter.Type(value)}>.Default.Equals({field.Name}, other.{field.Name})",
    };

    private static string? EqualityClassOf(ValueModel value) => value.Declared switch
    {
        ListValueModel or ScalarValueModel { Method: "ByteArray" } => "global::FluxGraph.CompilerServices.ListEquality",
        ScalarValueModel { Method: "JsonElement" } => "global::FluxGraph.CompilerServices.JsonElementEquality",
        _ => null,
    };
}
