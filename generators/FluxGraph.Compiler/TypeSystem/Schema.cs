using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// The types that operations are checked against. Made from the heads of the definitions in one pass; a type's body
/// is read when the type is first asked for its members. Compares as its files do.
/// </summary>
public sealed class Schema : IEquatable<Schema>
{
    private readonly EquatableArray<SourceDocument> _sources;
    private readonly Dictionary<string, GraphQLType> _types = [];
    private readonly Dictionary<string, DirectiveDefinitionSyntax> _directives = [];
    private readonly Dictionary<OperationType, string> _roots = [];
    private readonly Lazy<PossibleTypes> _possibleTypes;

    private Schema(EquatableArray<SourceDocument> sources, IReadOnlyList<TypeSystemDefinitionSyntax> definitions)
    {
        _sources = sources;
        Definitions = definitions;
        _possibleTypes = new(() => new PossibleTypes(this));
    }

    /// <summary>The syntax errors of the files, as far as they stand outside the types' bodies.</summary>
    public EquatableArray<Finding> Findings { get; private init; }

    /// <summary>What the files define, in their order, whether it counts or not.</summary>
    public IReadOnlyList<TypeSystemDefinitionSyntax> Definitions { get; }

    /// <summary>The names of the types that operations start from, whether they exist or not.</summary>
    public IReadOnlyDictionary<OperationType, string> Roots => _roots;

    /// <summary>The beginning of the schema's first file: where something stands that stands nowhere.</summary>
    public SourceLocation Start => SourceLocation.Of(_sources[0], new SourceSpan(0, 0));

    public IEnumerable<GraphQLType> Types => _types.Values;

    public IEnumerable<DirectiveDefinitionSyntax> Directives => _directives.Values;

    /// <summary>What becomes of errors where no document says it; null where the schema does not say it either.</summary>
    public CatchTo? DefaultCatch { get; private set; }

    /// <summary>Puts a schema together from its files. The order of the files decides only which of two like-named types counts.</summary>
    public static Schema Create(IEnumerable<DocumentSyntax> documents) => Create(documents, IntrospectionSystem.Document.Definitions);

    /// <summary>The same with the directives that a client keeps to itself.</summary>
    public static Schema CreateForClient(IEnumerable<DocumentSyntax> documents)
    {
        var schema = Create(documents, [.. IntrospectionSystem.Document.Definitions, .. NullabilityDirectives.Document.Definitions, .. MaskingDirectives.Document.Definitions]);
        var directives = schema.Definitions.OfType<SchemaDefinitionSyntax>().SelectMany(definition => definition.Directives);
        schema.DefaultCatch = NullabilityDirectives.FindCatch(directives, schema) is { } directive ? NullabilityDirectives.ToOf(directive) : null;
        return schema;
    }

    private static Schema Create(IEnumerable<DocumentSyntax> documents, IEnumerable<DefinitionSyntax> builtIn)
    {
        var files = documents.ToArray();
        TypeSystemDefinitionSyntax[] definitions = [.. files.SelectMany(file => file.Definitions).OfType<TypeSystemDefinitionSyntax>()];
        var schema = new Schema(files.Select(file => file.Source).ToEquatableArray(), definitions)
        {
            Findings = files.SelectMany(file => file.Findings).ToEquatableArray(),
        };
        schema.AddTypes(definitions.Concat(builtIn).OfType<TypeDefinitionSyntax>());
        foreach (var directive in definitions.Concat(builtIn).OfType<DirectiveDefinitionSyntax>())
        {
            if (!schema._directives.ContainsKey(directive.Name.Text))
            {
                schema._directives.Add(directive.Name.Text, directive);
            }
        }

        schema.RemoveUnreferencedScalars();
        schema.AddRoots([.. definitions.OfType<SchemaDefinitionSyntax>()]);
        return schema;
    }

    public GraphQLType? FindType(string name) => _types.TryGetValue(name, out var type) ? type : null;

    public CompositeType? FindCompositeType(string name) => FindType(name) as CompositeType;

    public DirectiveDefinitionSyntax? FindDirective(string name) =>
        _directives.TryGetValue(name, out var directive) ? directive : null;

    /// <summary>The type that operations of a kind start from; null when the schema has no such operations.</summary>
    public ObjectType? FindRoot(OperationType operation) =>
        _roots.TryGetValue(operation, out var name) ? FindType(name) as ObjectType : null;

    /// <summary>A field of a type, or one of the fields that introspection adds.</summary>
    public FieldDefinitionSyntax? FindField(CompositeType type, string name)
    {
        if (name == IntrospectionSystem.TypeNameField.Name.Text)
        {
            return IntrospectionSystem.TypeNameField;
        }

        return type.FindField(name)
            ?? (ReferenceEquals(type, FindRoot(OperationType.Query))
                ? IntrospectionSystem.QueryFields.FirstOrDefault(field => field.Name.Text == name)
                : null);
    }

    /// <summary>The object types that a value of a type can be.</summary>
    public IReadOnlyCollection<string> GetPossibleTypes(CompositeType type) => _possibleTypes.Value.Of(type);

    /// <summary>True when every value of a type is also one of another.</summary>
    public bool IsSubtype(CompositeType type, CompositeType other) =>
        ReferenceEquals(type, other) || _possibleTypes.Value.IsSubset(type, other);

    /// <summary>True when some value can be of both types.</summary>
    public bool Overlap(CompositeType left, CompositeType right) =>
        ReferenceEquals(left, right) || _possibleTypes.Value.Overlap(left, right);

    public bool Equals(Schema? other) => other is not null && (ReferenceEquals(this, other) || _sources.Equals(other._sources));

    public override bool Equals(object? obj) => Equals(obj as Schema);

    public override int GetHashCode() => _sources.GetHashCode();

    private void AddTypes(IEnumerable<TypeDefinitionSyntax> definitions)
    {
        var parts = new Dictionary<string, List<TypeDefinitionSyntax>>();
        var extensions = new List<TypeDefinitionSyntax>();
        foreach (var definition in definitions)
        {
            var name = definition.Name.Text;
            if (definition.IsExtension)
            {
                extensions.Add(definition);
            }
            else if (!parts.ContainsKey(name) && (IntrospectionSystem.FindType(name) is not { } builtIn || builtIn.Kind == definition.Kind))
            {
                // What every schema has stays what it is: a String that a file makes an object is a scalar to every server.
                parts.Add(name, [definition]);
            }
        }

        foreach (var extension in extensions)
        {
            var name = extension.Name.Text;
            if (parts.TryGetValue(name, out var extended) && extended[0].Kind == extension.Kind)
            {
                extended.Add(extension);
            }
        }

        foreach (var type in parts)
        {
            _types.Add(type.Key, GraphQLType.Create(type.Value));
        }
    }

    /// <summary>
    /// A schema has the specified scalars that it refers to, and no others; those that introspection uses it always has.
    /// Whether the word occurs at all is enough to know, and is known without reading a body.
    /// <see href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/>
    /// </summary>
    private void RemoveUnreferencedScalars()
    {
        foreach (var scalar in new[] { "Int", "Float", "ID" })
        {
            if (!_sources.Any(source => WordSearch.Contains(source.Text, scalar)))
            {
                _types.Remove(scalar);
            }
        }
    }

    private void AddRoots(IReadOnlyList<SchemaDefinitionSyntax> definitions)
    {
        // Without a schema definition the roots go by their names, and extensions may still add to them.
        if (definitions.All(definition => definition.IsExtension))
        {
            _roots[OperationType.Query] = "Query";
            _roots[OperationType.Mutation] = "Mutation";
            _roots[OperationType.Subscription] = "Subscription";
        }

        foreach (var root in definitions.SelectMany(definition => definition.Roots))
        {
            _roots[root.Operation] = root.Type.Text;
        }
    }
}
