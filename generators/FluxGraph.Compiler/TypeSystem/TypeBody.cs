using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// The members of a type's definition and extensions, by name. Of two members with one name the first counts: published
/// schemas have such.
/// </summary>
internal sealed class TypeBody<TMember>
    where TMember : class
{
    private readonly Dictionary<string, TMember> _byName = [];

    public TypeBody(IEnumerable<TMember> members, Func<TMember, NameSyntax> nameOf)
    {
        var distinct = new List<TMember>();
        foreach (var member in members)
        {
            var name = nameOf(member).Text;
            if (!_byName.ContainsKey(name))
            {
                _byName.Add(name, member);
                distinct.Add(member);
            }
        }

        Members = distinct;
    }

    public IReadOnlyList<TMember> Members { get; }

    public TMember? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;
}
