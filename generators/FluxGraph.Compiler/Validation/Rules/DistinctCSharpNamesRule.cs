using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// What GraphQL tells apart by letter case and underscores alone, C# does not: <c>heroId</c> and <c>hero_id</c> would both
/// be <c>HeroId</c>. One of them gets another name by itself; where an alias could give it a better one, this says so.
/// What a schema calls alike, nobody who writes a document can rename, so that is no finding. A rule of this client, not
/// of the specification.
/// </summary>
internal sealed class DistinctCSharpNamesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3105",
        "Names that are one in C#",
        "\"{0}\" and \"{1}\" would both be \"{2}\" in C#, so one is called \"{3}\"; give it an alias for a better name",
        FindingSeverity.Information,
        nameof(DistinctCSharpNamesRule));

    public override void VisitSelectionSet(SelectionSetSyntax selectionSet, CompositeType? parent, RuleContext context)
    {
        if (!new LooseNameSearch(context.Fragments).MeetIn(selectionSet))
        {
            return;
        }

        var selected = new SelectedNames(context.Fragments);
        selected.Add(selectionSet, context.Definition!.Source);
        foreach (var (first, other) in selected.Conflicts)
        {
            var plain = Casing.ToPascalCase(first.Name.Text);
            context.ReportAll(
                Descriptor,
                [other.Location, first.Location],
                first.Name.Text,
                other.Name.Text,
                plain,
                DistinctNames.Of([first.Name.Text, other.Name.Text], Casing.ToPascalCase, name => name, _ => false).Single(name => name != plain));
        }
    }

    /// <summary>Mostly no two names are even nearly one, and that is found out without keeping where they stand.</summary>
    private sealed class LooseNameSearch(FragmentSet fragments)
    {
        private readonly Dictionary<string, string> _names = new(LooseNameComparer.Instance);
        private HashSet<string>? _visited;

        public bool MeetIn(SelectionSetSyntax selectionSet)
        {
            foreach (var selection in selectionSet.Selections)
            {
                var meet = selection switch
                {
                    FieldSyntax field => Meets(field.ResponseName.Text),
                    InlineFragmentSyntax inline => MeetIn(inline.SelectionSet),
                    FragmentSpreadSyntax { Name.Text: var name } =>
                        (_visited ??= []).Add(name) && fragments.Find(name) is { } fragment && MeetIn(fragment.SelectionSet),
                    _ => false,
                };
                if (meet)
                {
                    return true;
                }
            }

            return false;
        }

        private bool Meets(string name)
        {
            if (_names.TryGetValue(name, out var known))
            {
                return known != name;
            }

            _names.Add(name, name);
            return false;
        }
    }

    /// <summary>The response names of a selection set, its fragments put in place.</summary>
    private sealed class SelectedNames(FragmentSet fragments)
    {
        private readonly Dictionary<string, List<SelectedName>> _names = new(LooseNameComparer.Instance);
        private readonly HashSet<string> _visited = [];

        /// <summary>Pairs that meet here first: what meets within a fragment is a finding there.</summary>
        public IEnumerable<(SelectedName First, SelectedName Other)> Conflicts =>
            from same in _names.Values
            where same.Count > 1
            let first = same[0]
            let other = same.FirstOrDefault(name => AreOneInCSharp(name, first) && (name.Spread is null || name.Spread != first.Spread))
            where other is not null
            select (first, other);

        private static bool AreOneInCSharp(SelectedName name, SelectedName other) =>
            name.Name.Text != other.Name.Text && Casing.ToPascalCase(name.Name.Text) == Casing.ToPascalCase(other.Name.Text);

        /// <param name="spread">The outermost fragment that is put in place; null for what stands in the selection set itself.</param>
        public void Add(SelectionSetSyntax selectionSet, SourceDocument source, string? spread = null)
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldSyntax field:
                        Add(new SelectedName(field.ResponseName, source, spread));
                        break;
                    case InlineFragmentSyntax inline:
                        Add(inline.SelectionSet, source, spread);
                        break;
                    case FragmentSpreadSyntax { Name.Text: var name } when _visited.Add(name) && fragments.Find(name) is { } fragment:
                        Add(fragment.SelectionSet, fragment.Source, spread ?? name);
                        break;
                }
            }
        }

        private void Add(SelectedName name)
        {
            if (!_names.TryGetValue(name.Name.Text, out var same))
            {
                _names.Add(name.Name.Text, same = []);
            }

            if (!same.Any(known => known.Name.Text == name.Name.Text && known.Spread == name.Spread))
            {
                same.Add(name);
            }
        }
    }

    private sealed record SelectedName(NameSyntax Name, SourceDocument Source, string? Spread)
    {
        public SourceLocation Location => SourceLocation.Of(Source, Name.Span);
    }
}
