using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FluxGraph.CodeFixes.Tests.Verification;

/// <summary>A solution in memory, in which findings are found and fixed as in an editor.</summary>
/// <param name="fix">What fixes them.</param>
/// <param name="diagnosticId">The rule.</param>
internal abstract class EditedSolution(CodeFixProvider fix, string diagnosticId) : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly List<DocumentId> _documentIds = [];
    private Solution? _solution;

    public Solution Solution
    {
        get => _solution ?? _workspace.CurrentSolution;
        protected set => _solution = value;
    }

    /// <summary>The rule's findings, in the order of the source. Source that does not compile fails the test.</summary>
    public abstract Task<IReadOnlyList<Diagnostic>> FindAsync();

    public async Task<string> TextAsync(int document = 0) => (await Solution.GetDocument(_documentIds[document])!.GetTextAsync()).ToString();

    public async Task<IReadOnlyList<CodeAction>> OfferAsync(Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(Solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), CancellationToken.None);
        await fix.RegisterCodeFixesAsync(context);
        return actions;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public async Task FixAllAsync(string title)
    {
        var action = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            Solution.GetDocument(_documentIds[0])!,
            fix,
            FixAllScope.Solution,
            title,
            ImmutableHashSet.Create(diagnosticId),
            new DiagnosticsByDocument(await FindAsync()),
            CancellationToken.None));
        await ApplyAsync(action!);
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>Adds the sources under test, <c>File0.cs</c> and so on.</summary>
    protected Project AddSources(Project project, IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            var document = project.AddDocument($"File{_documentIds.Count}.cs", source);
            _documentIds.Add(document.Id);
            project = document.Project;
        }

        return project;
    }
}
