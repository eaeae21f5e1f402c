using System.Linq.Expressions;
using System.Reflection;
using FluxGraph.Compiler.Emit;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Generator.Pipeline;

/// <summary>
/// Hands C# to the host. Generators do not see each other's output, but newer hosts take some of it before any generator
/// looks at the compilation: generated types are then visible to System.Text.Json's generator and to Razor. That way in is
/// experimental (RSEXPERIMENTAL007) and younger than the oldest host that FluxGraph loads in, so it is looked up by name and
/// taken only if everything about it is as expected.
/// </summary>
internal static class SourceOutput
{
    private const string EarlyRegistration = "RegisterPreCompilationSourceOutput";

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedFile> files)
    {
        if (FindEarlyRegistration() is { } register)
        {
            var addSource = CreateAddSource(register.GetParameters()[1].ParameterType);
            if (addSource is not null)
            {
                register.Invoke(context, [files, addSource]);
                return;
            }
        }

        context.RegisterSourceOutput(files, static (production, file) => production.AddSource(file.HintName, file.Text));
    }

    /// <summary>The method for several values, for generated files: a provider and an action on a context and a value.</summary>
    private static MethodInfo? FindEarlyRegistration() =>
        typeof(IncrementalGeneratorInitializationContext).GetMethods()
            .Where(method => method.Name == EarlyRegistration && method.IsGenericMethodDefinition && method.GetGenericArguments().Length == 1)
            .Select(method => method.MakeGenericMethod(typeof(GeneratedFile)))
            .FirstOrDefault(method =>
                method.GetParameters() is [var provider, var action]
                && provider.ParameterType == typeof(IncrementalValuesProvider<GeneratedFile>)
                && action.ParameterType is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(Action<,>)
                && type.GetGenericArguments()[1] == typeof(GeneratedFile));

    /// <summary>An action that adds a file to a context whose type is not known here.</summary>
    private static Delegate? CreateAddSource(Type actionType)
    {
        var contextType = actionType.GetGenericArguments()[0];
        if (contextType.GetMethod("AddSource", [typeof(string), typeof(string)]) is not { } addSource)
        {
            return null;
        }

        var context = Expression.Parameter(contextType);
        var file = Expression.Parameter(typeof(GeneratedFile));
        var add = Expression.Call(
            context, addSource, Expression.Property(file, nameof(GeneratedFile.HintName)), Expression.Property(file, nameof(GeneratedFile.Text)));
        return Expression.Lambda(actionType, add, context, file).Compile();
    }
}
