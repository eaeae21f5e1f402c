using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler;

/// <summary>Checks documents without generating anything: what a command line or an editor asks for.</summary>
public static class DocumentChecker
{
    /// <summary>The names of all rules that documents can be checked for, the optional ones included.</summary>
    public static IReadOnlyList<string> RuleNames { get; } =
    [
        .. RuleSet.OfDocuments.Concat(RuleSet.Optional).Select(rule => rule.GetType().Name)
            .Concat(RuleSet.OfClients.Select(rule => rule.GetType().Name)),
    ];

    /// <summary>Checks the documents of one client together.</summary>
    /// <param name="rules">The names of the rules to check; null for all but the optional ones. Syntax is always checked.</param>
    /// <param name="client">What a configuration says of the client; null where there is none.</param>
    public static EquatableArray<Finding> Check(
        Schema schema, IReadOnlyList<DocumentSyntax> documents, IReadOnlyCollection<string>? rules = null, ClientConfiguration? client = null)
    {
        var documentRules = rules is null
            ? RuleSet.OfDocuments
            : [.. RuleSet.OfDocuments.Concat(RuleSet.Optional).Where(rule => rules.Contains(rule.GetType().Name))];
        var clientRules = RuleSet.OfClients.Where(rule => rules is null || rules.Contains(rule.GetType().Name));
        var fragments = FragmentSet.Create(documents.SelectMany(document => document.Fragments));
        DocumentOutline[] outlines =
        [
            .. documents.Select(document => client is null
                ? DocumentOutline.Of(document)
                : DocumentOutline.Of(document).SeenBy(client, document.Source.NormalizedPath)),
        ];

        var findings = documents.SelectMany(document => (IEnumerable<Finding>)document.Findings).ToList();
        findings.AddRange(clientRules.SelectMany(rule => rule.Check(outlines)));
        var checks = new ClientChecks(schema, fragments);
        foreach (var document in documents)
        {
            var context = new RuleContext(schema, fragments.ReachedFrom(document), checks);
            findings.AddRange(DocumentValidator.Validate(document, context, documentRules));
        }

        return findings.Distinct().ToEquatableArray();
    }
}
