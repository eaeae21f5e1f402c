using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// Reads from an assembly's tables which of its methods have a parameter for a key. Symbols would say the same, and make the
/// compiler read every type and signature of the assembly.
/// </summary>
internal static class KeySinkMetadata
{
    private const string ConstructorName = ".ctor";

    /// <summary>
    /// The names by which sinks of the assembly are called, and perhaps some others: what is called by them is looked at anyway.
    /// </summary>
    public static IEnumerable<string> NamesIn(AssemblyMetadata assembly) => MethodsIn(assembly)
        .Where(entry => HasKey(entry.Reader, entry.Method) || IsOfKeyType(entry.Reader, entry.Method))
        .Select(entry => NameOf(entry.Reader, entry.Method));

    /// <summary>Whether the type of keys can be converted from something.</summary>
    public static bool HasConversions(AssemblyMetadata assembly) =>
        MethodsIn(assembly).Any(entry => IsConversion(entry.Reader, entry.Method) && IsOfKeyType(entry.Reader, entry.Method));

    private static IEnumerable<(MetadataReader Reader, MethodDefinition Method)> MethodsIn(AssemblyMetadata assembly) =>
        from module in assembly.GetModules()
        let reader = module.GetMetadataReader()
        from handle in reader.MethodDefinitions
        select (reader, reader.GetMethodDefinition(handle));

    private static bool HasKey(MetadataReader reader, MethodDefinition method)
    {
        foreach (var handle in method.GetParameters())
        {
            if (reader.StringComparer.Equals(reader.GetParameter(handle).Name, KeySinkCatalog.KeyName, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConversion(MetadataReader reader, MethodDefinition method) =>
        reader.StringComparer.Equals(method.Name, WellKnownMemberNames.ImplicitConversionName)
        || reader.StringComparer.Equals(method.Name, WellKnownMemberNames.ExplicitConversionName);

    /// <summary>Every way to make a key is one of these.</summary>
    private static bool IsOfKeyType(MetadataReader reader, MethodDefinition method) =>
        method.GetParameters().Count > 0
        && reader.StringComparer.Equals(reader.GetTypeDefinition(method.GetDeclaringType()).Name, KeySinkCatalog.KeyName);

    private static string NameOf(MetadataReader reader, MethodDefinition method) => reader.StringComparer.Equals(method.Name, ConstructorName)
        ? WithoutArity(reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name))
        : reader.GetString(method.Name);

    /// <summary>The number of type parameters is a part of a name in metadata.</summary>
    private static string WithoutArity(string name) => name.IndexOf('`') is >= 0 and var end ? name.Substring(0, end) : name;
}
