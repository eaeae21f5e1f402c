using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>
/// Finds what is wrong with a schema: as a whole, in one type, or everywhere. Published schemas have defects, so none
/// of them stops generation. <see href="https://spec.graphql.org/September2025/#sec-Type-System"/>
/// </summary>
public sealed class SchemaValidator
{
    private static readonly ConditionalWeakTable<Schema, SchemaValidator> Validators = new();

    private readonly Schema _schema;
    private readonly IReadOnlyList<SchemaRule> _rules;
    private readonly IReadOnlyCollection<SourceDocument> _existing;
    private readonly ILookup<string, TypeDefinitionSyntax> _parts;
    private readonly Lazy<InputObjectCycles> _inputObjectCycles;
    private readonly ConcurrentDictionary<string, EquatableArray<Finding>> _ofTypes = new();

    private SchemaValidator(Schema schema, IReadOnlyList<SchemaRule> rules, IReadOnlyCollection<SourceDocument> existing)
    {
        _schema = schema;
        _rules = rules;
        _existing = existing;
        _inputObjectCycles = new(() => InputObjectCycles.Find(schema));
        _parts = schema.Definitions.OfType<TypeDefinitionSyntax>().ToLookup(definition => definition.Name.Text);
    }

    /// <summary>The names of all rules that a schema can be checked for.</summary>
    public static IReadOnlyList<string> RuleNames { get; } = [.. SchemaRuleSet.All.Select(rule => rule.GetType().Name)];

    /// <summary>The names of those rules that are about how definitions are written down.</summary>
    internal static IReadOnlyList<string> DefinitionRuleNames { get; } = [.. SchemaRuleSet.OfDefinitions.Select(rule => rule.GetType().Name)];

    /// <summary>The names of those rules that are about types, not about how they are written down.</summary>
    internal static IReadOnlyList<string> TypeRuleNames { get; } = [.. SchemaRuleSet.OfTypes.Select(rule => rule.GetType().Name)];

    /// <summary>The one validator of a schema, which remembers what it found: many documents reach the same types.</summary>
    public static SchemaValidator Of(Schema schema) =>
        Validators.GetValue(schema, static schema => new SchemaValidator(schema, SchemaRuleSet.All, []));

    /// <summary>Everything that is wrong with a schema and its files.</summary>
    /// <param name="rules">The names of the rules to check; null for all. Syntax is always checked.</param>
    /// <param name="existing">Those of the schema's files that are not judged, because the others extend them.</param>
    public static EquatableArray<Finding> Validate(
        Schema schema, IReadOnlyCollection<string>? rules = null, IReadOnlyCollection<SourceDocument>? existing = null)
    {
        var selected = SchemaRuleSet.All.Where(rule => rules is null || rules.Contains(rule.GetType().Name)).ToArray();
        var validator = new SchemaValidator(schema, selected, existing ?? []);
        return validator.ValidateWhole()
            .Concat(validator._parts.SelectMany(type => (IEnumerable<Finding>)validator.ValidateType(type.Key)))
            .Distinct()
            .ToEquatableArray();
    }

    /// <summary>What is wrong with the schema as a whole: what can be told without reading the bodies of its types.</summary>
    public EquatableArray<Finding> ValidateWhole()
    {
        var context = new SchemaRuleContext(_schema, _existing, _inputObjectCycles);
        new SchemaWalk(_rules, context).WalkSchema();
        return _schema.Findings.Concat(context.Findings).ToEquatableArray();
    }

    /// <summary>What is wrong with the definitions and extensions of a type.</summary>
    public EquatableArray<Finding> ValidateType(string name) => _ofTypes.GetOrAdd(name, FindIn);

    private EquatableArray<Finding> FindIn(string name)
    {
        TypeDefinitionSyntax[] parts = [.. _parts[name]];
        if (parts.Length == 0)
        {
            return [];
        }

        var context = new SchemaRuleContext(_schema, _existing, _inputObjectCycles);
        new SchemaWalk(_rules, context).WalkType(parts);
        return parts.Select(part => part.BodyFinding).OfType<Finding>().Concat(context.Findings).ToEquatableArray();
    }
}
