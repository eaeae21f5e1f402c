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
        var names = SharedTypeNames.Of(schema);
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            switch (schema.FindType(name))
            {
                case EnumType type when !enums.ContainsKey(name):
                    enums.Add(name, LowerEnum(type, names[type]));
                    break;
                case InputObjectType type when !inputs.ContainsKey(name):
                    var values = new ValueLowering(schema, scalars);
                    inputs.Add(name, LowerInput(type, names[type], values));
                    foreach (var used in values.SharedTypes)
                    {
                        waiting.Enqueue(used);
                    }

                    break;
            }
        }

        return new SharedTypesModel(enums.Values.ToEquatableArray(), inputs.Values.ToEquatableArray(), scalars.Converters.ToEquatableArray());
    }

    private static EnumModel LowerEnum(EnumType type, string name)
    {
        var members = CSharpName.TellApart(
            [.. type.Values.Select(value => ClientDirectives.NameIn(value.Directives) ?? value.Name.Text)], CSharpName.EnumMember);
        var numbers = NumberMembers([.. type.Values.Select(value => ClientDirectives.NumberIn(value.Directives))]);
        return new EnumModel(
            name,
            type.Description,
            type.Values
                .Select((value, index) => new EnumMemberModel(
                    value.Name.Text, members[index], value.Description?.Text, Deprecation.ReasonOf(value.Directives), numbers?[index]))
                .ToEquatableArray());
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

    private static InputModel LowerInput(InputObjectType type, string name, ValueLowering values)
    {
        var properties = CSharpName.TellApart(
            [.. type.Fields.Select(field => ClientDirectives.NameIn(field.Directives) ?? field.Name.Text)],
            field => CSharpName.InputProperty(field, name));
        return new InputModel(
            name,
            type.Description,
            type.IsOneOf,
            type.Fields
                .Select((field, index) => new InputFieldModel(
                    field.Name.Text,
                    properties[index],
                    values.Lower(field.Type),
                    field.IsRequired,
                    field.Description?.Text,
                    Deprecation.ReasonOf(field.Directives)))
                .ToEquatableArray());
    }
}
