using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A type has the fields of the interfaces that it implements, with the same arguments and a type that is as exact.
/// <see href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>
/// </summary>
internal sealed class InterfaceFieldsRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2026", "Interface not implemented as it says", "Interface field {0}", FindingSeverity.Warning, nameof(InterfaceFieldsRule));

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context)
    {
        if (context.Schema.FindType(parts[0].Name.Text) is not FieldedType type || type.Parts.Any(part => part.BodyFinding is not null))
        {
            return;
        }

        foreach (var name in type.Interfaces.Where(name => name != type.Name))
        {
            if (context.Schema.FindType(name) is InterfaceType implemented)
            {
                foreach (var field in implemented.Fields)
                {
                    Check(new ImplementedField(type, implemented, field), context);
                }
            }
        }
    }

    private static void Check(ImplementedField pair, SchemaRuleContext context)
    {
        if (pair.Own is not { } own)
        {
            context.Report(
                Descriptor,
                [pair.PlaceOf(pair.Expected.Span), .. pair.Type.Parts.Select(part => SourceLocation.Of(part.Source, part.Span))],
                $"{pair.ExpectedName} expected but {pair.Type.Name} does not provide it");
            return;
        }

        if (!ImplementedField.IsSubtype(own.Type, pair.Expected.Type, context.Schema))
        {
            context.Report(
                Descriptor,
                [pair.PlaceOf(pair.Expected.Type.Span), pair.OwnPlaceOf(own.Type.Span)],
                $"{pair.ExpectedName} expects type {pair.Expected.Type} but {pair.OwnName} is type {own.Type}");
        }

        CheckArguments(pair, own, context);
    }

    private static void CheckArguments(ImplementedField pair, FieldDefinitionSyntax own, SchemaRuleContext context)
    {
        foreach (var argument in pair.Expected.Arguments)
        {
            var name = argument.Name.Text;
            if (own.Arguments.FirstOrDefault(candidate => candidate.Name.Text == name) is not { } ownArgument)
            {
                context.Report(
                    Descriptor,
                    [pair.PlaceOf(argument.Span), pair.OwnPlaceOf(own.Span)],
                    $"argument {pair.ExpectedName}({name}:) expected but {pair.OwnName} does not provide it");
            }
            else if (argument.Type.ToString() != ownArgument.Type.ToString())
            {
                context.Report(
                    Descriptor,
                    [pair.PlaceOf(argument.Type.Span), pair.OwnPlaceOf(ownArgument.Type.Span)],
                    $"argument {pair.ExpectedName}({name}:) expects type {argument.Type} but {pair.OwnName}({name}:) is type {ownArgument.Type}");
            }
        }

        foreach (var argument in own.Arguments.Where(argument =>
            argument.IsRequired && !pair.Expected.Arguments.Any(expected => expected.Name.Text == argument.Name.Text)))
        {
            context.Report(
                Descriptor,
                [pair.OwnPlaceOf(argument.Span), pair.PlaceOf(pair.Expected.Span)],
                $"{pair.ExpectedName} lacks the required argument {argument.Name.Text} of {pair.OwnName}; make it optional");
        }
    }
}
