using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// Goes from a reference to the expressions that its value comes from: the initialiser of a field, the returns of a
/// method, the element of a tuple. Only what the compilation's own source says; nothing where more than one write
/// competes.
/// </summary>
internal sealed class ValueOrigins
{
    private const int MaxSteps = 200;

    private readonly SourceModels _models;
    private readonly SymbolWrites _writes;
    private readonly ReturnedValues _returns;
    private int _steps;

    public ValueOrigins(Compilation compilation, CancellationToken cancellationToken)
    {
        _models = new SourceModels(compilation, cancellationToken);
        _writes = new SymbolWrites(_models);
        _returns = new ReturnedValues(_models);
    }

    /// <summary>Where a compile-time constant is written: its declaration for a named one of this compilation.</summary>
    public static SyntaxNode ConstantOrigin(IOperation operation, CancellationToken cancellationToken)
    {
        ISymbol? constant = operation switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
        return constant?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? value
            : operation.Syntax;
    }

    /// <summary>The expressions of which one becomes the value of <paramref name="operation"/>; none where that is unknown.</summary>
    public IEnumerable<IOperation> Of(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => _writes.OnlyWriteOf(local.Local),
        IParameterReferenceOperation parameter => _writes.OnlyWriteOf(parameter.Parameter),
        IFieldReferenceOperation { Instance: { } instance, Field: { ContainingType.IsTupleType: true } element } => TupleElement(instance, element),
        IFieldReferenceOperation { Instance: { } instance } field => OfMember(instance, field.Field),
        IFieldReferenceOperation field => _writes.OnlyWriteOf(field.Field),
        IPropertyReferenceOperation { Instance: { } instance } property => OfMember(instance, property.Property),
        IPropertyReferenceOperation property => OfProperty(property.Property),
        IInvocationOperation invocation => _returns.Of(invocation.TargetMethod),
        IArrayElementReferenceOperation element => ArrayElement(element),
        _ => [],
    };

    /// <summary>The elements of a collection, also of one that a local or a field holds; null where they are not all written out.</summary>
    public IReadOnlyList<IOperation>? ElementsOf(IOperation collection)
    {
        foreach (var creation in Creations(collection))
        {
            if (CollectionElements.Of(creation) is { } elements)
            {
                return elements;
            }
        }

        return null;
    }

    private IEnumerable<IOperation> OfProperty(IPropertySymbol property) =>
        _writes.OnlyWriteOf(property).Concat(_returns.Of(property.GetMethod));

    /// <summary>A member of an instance: what the creation of that instance gave it, else what its declaration says.</summary>
    private IEnumerable<IOperation> OfMember(IOperation instance, ISymbol member)
    {
        foreach (var creation in Creations(instance))
        {
            IEnumerable<IOperation> initializers = creation switch
            {
                IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
                IAnonymousObjectCreationOperation anonymous => anonymous.Initializers,
                _ => Enumerable.Empty<IOperation>(),
            };
            foreach (var assignment in initializers.OfType<ISimpleAssignmentOperation>())
            {
                if (assignment.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member, member))
                {
                    return [assignment.Value];
                }
            }
        }

        return member is IPropertySymbol property ? OfProperty(property) : _writes.OnlyWriteOf(member);
    }

    private IEnumerable<IOperation> TupleElement(IOperation instance, IFieldSymbol element)
    {
        foreach (var creation in Creations(instance))
        {
            if (creation is ITupleOperation tuple
                && (element.CorrespondingTupleField ?? element) is { Name: { Length: > 4 } name }
                && int.TryParse(name.Substring("Item".Length), out var position)
                && position >= 1 && position <= tuple.Elements.Length)
            {
                return [tuple.Elements[position - 1]];
            }
        }

        return [];
    }

    private IEnumerable<IOperation> ArrayElement(IArrayElementReferenceOperation reference) =>
        reference.Indices is [{ ConstantValue: { HasValue: true, Value: int index } }]
        && ElementsOf(reference.ArrayReference) is { } elements
        && index >= 0 && index < elements.Count
            ? [elements[index]]
            : [];

    /// <summary>The value itself and, through locals, fields, properties and methods, the expressions that it comes from.</summary>
    private IEnumerable<IOperation> Creations(IOperation value)
    {
        IOperation? current = value;
        // Members may refer to each other in a circle: the limit holds for all that is asked of this object.
        while (current is not null && _steps++ < MaxSteps)
        {
            while (current is IConversionOperation { OperatorMethod: null } conversion)
            {
                current = conversion.Operand;
            }

            yield return current;
            var origins = Of(current).Take(2).ToList();
            current = origins.Count == 1 ? origins[0] : null;
        }
    }
}
