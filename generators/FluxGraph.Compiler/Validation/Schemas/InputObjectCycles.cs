using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>A field that leads from an input object type to the next one on a path.</summary>
internal readonly record struct InputObjectStep(TypeDefinitionSyntax Part, InputValueDefinitionSyntax Field);

/// <summary>
/// The ways on which input object types require themselves. Found in one search from the first type to the last, so that
/// a cycle is the same whichever of its types is asked for.
/// </summary>
internal sealed class InputObjectCycles
{
    private readonly Schema _schema;
    private readonly HashSet<string> _visited = [];
    private readonly Dictionary<string, int> _depthOnPath = [];
    private readonly List<InputObjectStep> _path = [];
    private readonly Dictionary<string, List<IReadOnlyList<InputObjectStep>>> _byType = [];

    private InputObjectCycles(Schema schema) => _schema = schema;

    public static InputObjectCycles Find(Schema schema)
    {
        var result = new InputObjectCycles(schema);
        foreach (var type in schema.Types.OfType<InputObjectType>())
        {
            result.Search(type);
        }

        return result;
    }

    /// <summary>The cycles that a type is on.</summary>
    public IReadOnlyList<IReadOnlyList<InputObjectStep>> Through(string type) => _byType.TryGetValue(type, out var cycles) ? cycles : [];

    /// <summary>Follows required fields with a stack of its own: a path can be as long as the schema.</summary>
    private void Search(InputObjectType start)
    {
        if (!_visited.Add(start.Name))
        {
            return;
        }

        var waiting = new Stack<(string Type, IEnumerator<InputObjectStep> Steps)>();
        Enter(start, waiting);
        while (waiting.Count > 0)
        {
            var (type, steps) = waiting.Peek();
            if (!steps.MoveNext())
            {
                waiting.Pop();
                _depthOnPath.Remove(type);
                if (_path.Count > 0)
                {
                    _path.RemoveAt(_path.Count - 1);
                }

                continue;
            }

            var target = (InputObjectType)_schema.FindType(steps.Current.Field.Type.Named.Text)!;
            if (_depthOnPath.TryGetValue(target.Name, out var depth))
            {
                Add([.. _path.Skip(depth), steps.Current]);
            }
            else if (_visited.Add(target.Name))
            {
                _path.Add(steps.Current);
                Enter(target, waiting);
            }
        }
    }

    private void Enter(InputObjectType type, Stack<(string Type, IEnumerator<InputObjectStep> Steps)> waiting)
    {
        _depthOnPath.Add(type.Name, _path.Count);
        waiting.Push((type.Name, RequiredObjects(type).GetEnumerator()));
    }

    private IEnumerable<InputObjectStep> RequiredObjects(InputObjectType type) =>
        from part in type.Parts
        from field in part.InputFields
        where field.Type is NonNullTypeSyntax { Nullable: NamedTypeSyntax named } && _schema.FindType(named.Named.Text) is InputObjectType
        select new InputObjectStep(part, field);

    private void Add(IReadOnlyList<InputObjectStep> cycle)
    {
        foreach (var type in cycle.Select(step => step.Part.Name.Text).Distinct())
        {
            if (!_byType.TryGetValue(type, out var cycles))
            {
                _byType.Add(type, cycles = []);
            }

            cycles.Add(cycle);
        }
    }
}
