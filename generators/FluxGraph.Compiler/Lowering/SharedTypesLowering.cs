using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>The enums and input objects that a client's documents use, and those that these use in turn.</summary>
internal static class SharedTypesLowering
{
    public static SharedTypesModel Lower(IEnumerable<string> typeNames, Schema schema, ScalarMap scalars, SharedTypeNames names)
    {
        var enums = new SortedDictionary<string, EnumModel>(StringComparer.Ordinal);
        var inputs = new SortedDictionary<string, InputModel>(StringComparer.Ordinal);
        var waiting = new Queue<string>(typeNames);
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            switch (schema.FindType(name))
            {
                case EnumType type when !enums.ContainsKey(name):
                    enums.Add(name, LowerEnum(type, names.Find(name)));
                    break;
                case InputObjectType type when !inputs.ContainsKey(name):
                    var values = new ValueLowering(schema, scalars, names);
                    inputs.Add(name, LowerInput(type, names.Find(name), values));
                    foreach (var used in values.SharedTypes)
                    {
                        waiting.Enqueue(used);
                    }

                    break;
            }
        }

        return new SharedTypesModel(enums.Values.ToEquatableArray(), inputs.Values.ToEquatableArray(), scalars.Converters.ToEquatableArray());
    }

    private static EnumModel LowerEnum(EnumType type, string typeName)
    {
        var names = CSharpName.EnumMembers([.. type.Values.Select(value => ClientDirectives.NameIn(value.Directives) ?? value.Name.Text)]);
        var numbers = NumberMembers([.. type.Values.Select(value => ClientDirectives.NumberIn(value.Directives))]);
        return new EnumModel(
            typeName,
            type.Description,
            type.Values.Select((value, index) => new EnumMemberModel(
                value.Name.Text, names[index], value.Description?.Text, Deprecation.ReasonOf(value.Directives), numbers?[index])).ToEquatableArray());
    }

    /// <summary>Where some members are given numbers, the others get their places, or the next numbers that are free; null where none is given one.</summary>
    private static IReadOnlyList<int>? NumberMembers(IReadOnlyList<int?> given)
    {
        if (given.All(number => number is null))
        {
            return null;
        }

        var taken = new HashSet<int>(given.OfType<int>());
        return
        [
            .. given.Select((number, index) =>
            {
                var own = number ?? index + 1;
                for (; number is null && !taken.Add(own); own++)
                {
                }

                return own;
            }),
        ];
    }

    private static InputModel LowerInput(InputObjectType type, string typeName, ValueLowering values)
    {
        string[] fields = [.. type.Fields.Select(field => ClientDirectives.NameIn(field.Directives) ?? field.Name.Text)];
        var properties = CSharpName.InputProperties(fields, typeName);
        var backingFields = CSharpName.BackingFields(fields, properties);
        return new InputModel(
            typeName,
            type.Description,
            type.IsOneOf,
            type.Fields.Select((field, index) => new InputFieldModel(
                field.Name.Text,
                properties[index],
                backingFields[index],
                LowerFieldType(field, type, values),
                field.IsRequired,
                DefaultOf(field, type),
                field.Description?.Text,
                Deprecation.ReasonOf(field.Directives))).ToEquatableArray());
    }

    /// <summary>A choice that is made is never null, although the field is nullable: it is the other fields that are left out.</summary>
    private static ValueModel LowerFieldType(InputValueDefinitionSyntax field, InputObjectType type, ValueLowering values)
    {
        var value = values.Lower(field.Type);
        return type.IsOneOf ? value with { IsNullable = false } : value;
    }

    /// <summary>The field's default as the schema writes it, in one line.</summary>
    private static string? DefaultOf(InputValueDefinitionSyntax field, InputObjectType type) =>
        field.DefaultValue is { Span: var span } && type.Parts.FirstOrDefault(part => part.InputFields.Any(own => own == field)) is { Source: var source }
            ? string.Join(" ", source.Text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;
}
