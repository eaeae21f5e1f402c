using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// The members of a type's definition and extensions, by name. Of two members with one name the first counts: published
/// schemas have such. What a client's extension says about a member is added to it.
/// </summary>
internal sealed class TypeBody<TMember>
    where TMember : class, ITypeMemberSyntax<TMember>
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<TMember> _members = [];

    public TypeBody(IEnumerable<TMember> members)
    {
        foreach (var member in members)
        {
            if (!_places.TryGetValue(member.Name.Text, out var place))
            {
                _places.Add(member.Name.Text, _members.Count);
                _members.Add(member);
            }
            else if (ClientDirectives.Annotates(member.Directives))
            {
                _members[place] = _members[place].WithDirectives(member.Directives);
            }
        }
    }

    public IReadOnlyList<TMember> Members => _members;

    public TMember? Find(string name) => _places.TryGetValue(name, out var place) ? _members[place] : null;
}
