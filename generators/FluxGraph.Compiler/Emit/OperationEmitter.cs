using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes an operation's interface and class.</summary>
internal sealed class OperationEmitter(CodeWriter writer, OutputSettings settings)
{
    private const string CancellationToken = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Strategy = "global::FluxGraph.ExecutionStrategy? strategy = null";
    private const string Executor = "global::FluxGraph.CompilerServices.IOperationExecutor executor";
    private const string Configure = "global::System.Action<global::FluxGraph.OperationRequest>";

    private readonly ValueEmitter _values = new(settings);

    public void Write(OperationModel operation)
    {
        var access = FileHeader.Access(settings);
        var calls = OperationCall.Of(operation).ToArray();

        writer.Line();
        CSharpText.DocumentationWithCode(writer, $"The {operation.Type.ToString().ToLowerInvariant()} {operation.Name}.", operation.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{access} partial interface I{operation.ClassName} : global::FluxGraph.IConfigurableOperation<I{operation.ClassName}>"))
        {
            for (var i = 0; i < calls.Length; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                foreach (var line in calls[i].Documentation)
                {
                    writer.Line(line);
                }

                writer.Line($"{Signature(calls[i], operation)};");
            }
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(FileHeader.GeneratedCode);
        writer.Line($"{access} sealed partial class {operation.ClassName}({Executor}, {Configure}? configure = null)");
        writer.Indented(() =>
            writer.Line($": global::FluxGraph.CompilerServices.GraphQLOperation<I{operation.ClassName}, {operation.ResultInterface}>(executor, configure), I{operation.ClassName}"));
        using (writer.Open())
        {
            var request = $"new Request({string.Join(", ", operation.Variables.Select(Argument))})";
            foreach (var call in calls)
            {
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public {Signature(call, operation)} =>");
                writer.Indented(() => writer.Line($"{call.BaseMethod}({request}{(call.IsCancellable ? ", cancellationToken" : "")});"));
                writer.Line();
            }

            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override I{operation.ClassName} Create({Executor}, {Configure} configure) =>");
            writer.Indented(() => writer.Line($"new {operation.ClassName}(executor, configure);"));
            writer.Line();
            WriteRequest(operation);
        }
    }

    private static string Signature(OperationCall call, OperationModel operation)
    {
        var parameters = Parameters(operation).Append(call.IsCancellable ? CancellationToken : Strategy);
        return $"{call.ReturnType}<global::FluxGraph.IOperationResult<{operation.ResultInterface}>> {call.Name}({string.Join(", ", parameters)})";
    }

    private static string Argument(VariableModel variable) =>
        !variable.IsOptional && ValueEmitter.IsNonNullReference(variable.Value) ? $"NotNull({variable.ParameterName})" : variable.ParameterName;

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
