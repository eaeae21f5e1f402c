using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes an operation's interface and class.</summary>
internal sealed class OperationEmitter(CodeWriter writer, OutputSettings settings)
{
    private const string CancellationToken = "global::System.Threading.CancellationToken cancellationToken";

    private readonly ValueEmitter _values = new(settings);

    public void Write(OperationModel operation)
    {
        var result = $"global::System.Threading.Tasks.Task<global::FluxGraph.IOperationResult<{operation.ResultInterface}>>";
        var parameters = string.Join("", Parameters(operation).Select(parameter => parameter + ", "));
        var access = FileHeader.Access(settings);

        writer.Line();
        CSharpText.DocumentationWithCode(writer, $"The {operation.Type.ToString().ToLowerInvariant()} {operation.Name}.", operation.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{access} partial interface I{operation.ClassName}"))
        {
            writer.Line("/// <summary>Sends the operation and reads the answer.</summary>");
            writer.Line("/// <exception cref=\"global::System.OperationCanceledException\">The call was cancelled.</exception>");
            writer.Line("/// <exception cref=\"global::FluxGraph.GraphQLTransportException\">The server was not heard.</exception>");
            writer.Line($"{result} ExecuteAsync({parameters}{CancellationToken} = default);");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{access} sealed partial class {operation.ClassName}(global::FluxGraph.CompilerServices.IOperationExecutor executor) : I{operation.ClassName}"))
        {
            var arguments = string.Join(", ", operation.Variables.Select(variable => variable.ParameterName));
            writer.Line("/// <inheritdoc/>");
            using (writer.Open($"public {result} ExecuteAsync({parameters}{CancellationToken} = default)"))
            {
                foreach (var variable in operation.Variables.Where(variable => !variable.IsOptional && ValueEmitter.IsNonNullReference(variable.Value)))
                {
                    writer.Line($"global::System.ArgumentNullException.ThrowIfNull({variable.ParameterName});");
                }

                writer.Line($"return executor.ExecuteAsync(new Request({arguments}), cancellationToken);");
            }

            writer.Line();
            WriteRequest(operation);
        }
    }

    private void WriteRequest(OperationModel operation)
    {
        var parameters = string.Join(", ", operation.Variables.Select(variable => $"{ParameterType(variable)} {variable.ParameterName}"));
        var body = $$"""{"query":"{{CSharpText.EscapeJson(operation.Document)}}","operationName":"{{operation.Name}}" """.TrimEnd();
        using (writer.Open($"private sealed class Request({parameters}) : global::FluxGraph.CompilerServices.GraphQLRequest<{operation.ResultInterface}>"))
        {
            writer.Line($"public override string OperationName => {CSharpText.Literal(operation.Name)};");
            writer.Line();
            writer.Line($"public override global::FluxGraph.OperationKind Kind => global::FluxGraph.OperationKind.{operation.Type};");
            writer.Line();
            writer.Line("public override global::System.ReadOnlySpan<byte> BodyPrefix =>");
            writer.Indented(() => writer.Line(CSharpText.Utf8Literal(body) + ";"));
            if (!operation.Variables.IsEmpty)
            {
                writer.Line();
                writer.Line("public override bool HasVariables => true;");
                writer.Line();
                WriteVariables(operation);
            }

            writer.Line();
            writer.Line($"public override {operation.ResultInterface}? ReadData(ref {ValueEmitter.Reader} reader) => {operation.Reader}(ref reader, isNullable: true);");
        }
    }

    private void WriteVariables(OperationModel operation)
    {
        using (writer.Open("public override void WriteVariables(global::System.Text.Json.Utf8JsonWriter writer)"))
        {
            writer.Line("writer.WriteStartObject();");
            foreach (var variable in operation.Variables)
            {
                if (variable.IsOptional)
                {
                    using (writer.Open($"if ({variable.ParameterName}.HasValue)"))
                    {
                        WriteVariable(variable, $"{variable.ParameterName}.Value");
                    }
                }
                else
                {
                    WriteVariable(variable, variable.ParameterName);
                }
            }

            writer.Line("writer.WriteEndObject();");
        }
    }

    private void WriteVariable(VariableModel variable, string expression)
    {
        writer.Line($"writer.WritePropertyName({CSharpText.Utf8Literal(variable.Name)});");
        writer.Line(_values.Write(variable.Value, expression));
    }

    /// <summary>The parameters in the order of the document. What can be left out has a default if nothing required follows.</summary>
    private static IEnumerable<string> Parameters(OperationModel operation)
    {
        var lastRequired = Array.FindLastIndex(operation.Variables.ToArray(), variable => !variable.IsOptional);
        for (var i = 0; i < operation.Variables.Length; i++)
        {
            var variable = operation.Variables[i];
            yield return $"{ParameterType(variable)} {variable.ParameterName}{(i > lastRequired ? " = default" : "")}";
        }
    }

    private static string ParameterType(VariableModel variable) =>
        variable.IsOptional ? $"global::FluxGraph.Optional<{ValueEmitter.Type(variable.Value)}>" : ValueEmitter.Type(variable.Value);
}
