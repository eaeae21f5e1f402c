using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>From a type reference to the C# value that it stands for, noting the shared types on the way.</summary>
internal sealed class ValueLowering(Schema schema, ScalarMap scalars, SharedTypeNames names)
{
    private readonly SortedSet<string> _sharedTypes = new(StringComparer.Ordinal);

    /// <summary>The enums and input objects that were met.</summary>
    public IEnumerable<string> SharedTypes => _sharedTypes;

    /// <param name="createObject">Makes the value for a composite type, nullable or not.</param>
    /// <param name="isNullable">True where null may come although the type excludes it.</param>
    public ValueModel Lower(TypeSyntax type, Func<bool, ValueModel>? createObject = null, bool isNullable = false) => type switch
    {
        NonNullTypeSyntax nonNull => LowerNullable(nonNull.Nullable, createObject, isNullable),
        _ => LowerNullable(type, createObject, isNullable: true),
    };

    private ValueModel LowerNullable(TypeSyntax type, Func<bool, ValueModel>? createObject, bool isNullable) => type switch
    {
        ListTypeSyntax list => new ListValueModel(Lower(list.Element, createObject), isNullable),
        _ => LowerNamed(type.Named.Text, createObject, isNullable),
    };

    private ValueModel LowerNamed(string name, Func<bool, ValueModel>? createObject, bool isNullable)
    {
        switch (schema.FindType(name))
        {
            case EnumType type:
                _sharedTypes.Add(name);
                return new EnumValueModel(names.Find(name), isNullable);
            case InputObjectType when createObject is null:
                _sharedTypes.Add(name);
                return new InputValueModel(names.Find(name), isNullable);
            case CompositeType when createObject is not null:
                return createObject(isNullable);

            // A type on the wrong side, such as an input object in a result, is a defect of the schema like a type that it lacks.
            default:
                return scalars.Find(name, isInput: createObject is null) with { IsNullable = isNullable };
        }
    }
}
