using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// The members between the braces of a type's definition and extensions, by name. Of two members with one name the
/// first counts and the second is a finding: published schemas do that.
/// </summary>
internal sealed class TypeBody<TMember>
    where TMember : class
{
    private readonly Dictionary<string, TMember> _byName = [];

    private TypeBody(IReadOnlyList<TMember> members, EquatableArray<Finding> findings, Func<TMember, NameSyntax> nameOf)
    {
        Members = members;
        Findings = findings;
        foreach (var member in members)
        {
            _byName.Add(nameOf(member).Text, member);
        }
    }

    public IReadOnlyList<TMember> Members { get; }

    public EquatableArray<Finding> Findings { get; }

    public TMember? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    public static TypeBody<TMember> Read(
        IReadOnlyList<TypeDefinitionSyntax> parts,
        Func<TypeBodyParser, EquatableArray<TMember>> parse,
        Func<TMember, NameSyntax> nameOf)
    {
        var members = new List<TMember>();
        var names = new HashSet<string>();
        var findings = new List<Finding>();
        foreach (var part in parts.Where(part => part.Body is not null))
        {
            foreach (var member in ReadPart(part, parse, findings))
            {
                var name = nameOf(member);
                if (names.Add(name.Text))
                {
                    members.Add(member);
                }
                else
                {
                    findings.Add(Finding.Create(SchemaFindings.DuplicateMember, part.Source, name.Span, part.Name.Text, name.Text));
                }
            }
        }

        return new TypeBody<TMember>(members, findings.ToEquatableArray(), nameOf);
    }

    private static EquatableArray<TMember> ReadPart(
        TypeDefinitionSyntax part, Func<TypeBodyParser, EquatableArray<TMember>> parse, List<Finding> findings)
    {
        try
        {
            return parse(TypeBodyParser.At(part));
        }
        catch (SyntaxException exception)
        {
            findings.Add(Finding.Create(exception.Descriptor, part.Source, exception.Span, exception.Detail));
            return [];
        }
    }
}
