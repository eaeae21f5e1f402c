using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>The enums and input objects that a client's documents use, and those that these use in turn.</summary>
internal static class SharedTypesLowering
{
    public static SharedTypesModel Lower(IEnumerable<string> typeNames, Schema schema, ScalarMap scalars)
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
                    enums.Add(name, LowerEnum(type));
                    break;
                case InputObjectType type when !inputs.ContainsKey(name):
                    var values = new ValueLowering(schema, scalars);
                    inputs.Add(name, LowerInput(type, values));
                    foreach (var used in values.SharedTypes)
                    {
                        waiting.Enqueue(used);
                    }

                    break;
            }
        }

        return new SharedTypesModel(enums.Values.ToEquatableArray(), inputs.Values.ToEquatableArray(), scalars.Converters.ToEquatableArray());
    }

    private static EnumModel LowerEnum(EnumType type) => new(
        CSharpName.Type(type),
        type.Description,
        type.Values.Select(value => new EnumMemberModel(
            value.Name.Text, CSharpName.EnumMember(ClientDirectives.NameIn(value.Directives) ?? value.Name.Text), value.Description?.Text, Deprecation.ReasonOf(value.Directives)))
            .ToEquatableArray());

    private static InputModel LowerInput(InputObjectType type, ValueLowering values) => new(
        CSharpName.Type(type),
        type.Description,
        type.IsOneOf,
        type.Fields.Select(field => LowerField(field, CSharpName.Type(type), values)).ToEquatableArray());

    private static InputFieldModel LowerField(InputValueDefinitionSyntax field, string typeName, ValueLowering values) => new(
        field.Name.Text,
        CSharpName.InputProperty(ClientDirectives.NameIn(field.Directives) ?? field.Name.Text, typeName),
        values.Lower(field.Type),
        field.IsRequired,
        field.Description?.Text,
        Deprecation.ReasonOf(field.Directives));
}
