using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler;

/// <summary>Everything that the code for one document depends on. While it stays equal, the code does.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Fragments">The fragments that the document reaches.</param>
/// <param name="TakenNames">The places of those of its definitions whose names another document has already.</param>
/// <param name="Names">What its definitions and the fragments that it reaches are called in C#.</param>
public sealed record DocumentInput(
    ClientSchema Client,
    DocumentSyntax Document,
    string HintName,
    FragmentSet Fragments,
    EquatableArray<SourceLocation> TakenNames,
    EquatableArray<DefinitionName> Names);
