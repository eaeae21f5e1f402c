using FluxGraph.Analyzers.KeySafety.Classification;
using FluxGraph.Analyzers.KeySafety.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>Recognises the reading of a setting that holds an API key: from configuration or from the environment.</summary>
internal static class KeySetting
{
    /// <summary>The setting's name, or null for anything else.</summary>
    public static string? Find(IOperation operation) => NameReadBy(operation) is { } name && IsNamed(name) ? name : null;

    /// <summary>Whether the last part of a name ends in the words "API key": <c>FluxUltra:ApiKey</c>, <c>FLUXULTRA_API_KEY</c>, <c>X-API-Key</c>.</summary>
    public static bool IsNamed(string name)
    {
        var words = WordSplitter.Split(name.Substring(name.LastIndexOf(':') + 1)).Select(part => part.Word.ToUpperInvariant()).ToList();
        return words is [.., "API", "KEY"] or [.., "APIKEY"];
    }

    /// <summary>False for an expression that reads no setting, by its syntax alone.</summary>
    public static bool MayRead(SyntaxNode expression) => expression switch
    {
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } or MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Value" } => true,
        InvocationExpressionSyntax { Expression: var method } => CodeName.Of(method) is "GetValue" or "GetEnvironmentVariable",
        _ => false,
    };

    private static string? NameReadBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var type }, Arguments: [{ Value: var name }] } when IsConfiguration(type) => TextOf(name),
        // GetSection("FluxUltra:ApiKey").Value
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type }, Instance: IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } section } when IsConfiguration(type) =>
            NameGivenTo(section),
        IInvocationOperation { TargetMethod: { Name: "GetValue", ContainingType: { Name: "ConfigurationBinder" } } } read => NameGivenTo(read),
        IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable", ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } } } read => NameGivenTo(read),
        _ => null,
    };

    private static string? NameGivenTo(IInvocationOperation invocation) => invocation.Arguments
        .Where(argument => argument.Parameter is { Ordinal: < 2, Type.SpecialType: SpecialType.System_String })
        .Select(argument => TextOf(argument.Value))
        .FirstOrDefault();

    private static string? TextOf(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsConfiguration(INamedTypeSymbol type) =>
        IsConfigurationContract(type) || type.AllInterfaces.Any(IsConfigurationContract);

    private static bool IsConfigurationContract(INamedTypeSymbol type) => type is
    {
        Name: "IConfiguration" or "IConfigurationSection",
        ContainingNamespace: { Name: "Configuration", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } },
    };
}
