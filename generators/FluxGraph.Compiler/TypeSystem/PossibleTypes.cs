namespace FluxGraph.Compiler.TypeSystem;

/// <summary>Which object types a value of each composite type can be. <see href="https://spec.graphql.org/September2025/#GetPossibleTypes()"/></summary>
internal sealed class PossibleTypes
{
    private readonly Dictionary<string, HashSet<string>> _byName = [];

    public PossibleTypes(Schema schema)
    {
        foreach (var type in schema.Types)
        {
            switch (type)
            {
                case ObjectType:
                    Set(type.Name).Add(type.Name);
                    foreach (var implemented in ((ObjectType)type).Interfaces)
                    {
                        Set(implemented).Add(type.Name);
                    }

                    break;
                case UnionType union:
                    Set(type.Name).UnionWith(union.Members.Where(member => schema.FindType(member) is ObjectType));
                    break;
            }
        }
    }

    public IReadOnlyCollection<string> Of(CompositeType type) => Find(type.Name);

    public bool IsSubset(CompositeType type, CompositeType other)
    {
        var possible = Find(type.Name);
        return possible.Count > 0 && possible.IsSubsetOf(Find(other.Name));
    }

    public bool Overlap(CompositeType left, CompositeType right) => Find(left.Name).Overlaps(Find(right.Name));

    private HashSet<string> Find(string name) => _byName.TryGetValue(name, out var possible) ? possible : [];

    private HashSet<string> Set(string name)
    {
        if (!_byName.TryGetValue(name, out var possible))
        {
            _byName.Add(name, possible = []);
        }

        return possible;
    }
}
