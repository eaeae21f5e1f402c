using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes the client's interface and class, and the way to register it.</summary>
public static class ClientEmitter
{
    private const string Executor = "global::FluxGraph.CompilerServices.IOperationExecutor";
    private const string ClientName = "ClientName";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Strategy = "global::FluxGraph.ExecutionStrategy strategy = global::FluxGraph.ExecutionStrategy.NetworkOnly";

    public static GeneratedFile Emit(ClientModel client, OutputSettings settings)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, settings.Namespace, settings.SharedTypesNamespace);
        WriteInterface(writer, client, settings);
        WriteClass(writer, client, settings);
        if (client.TransportProfiles.Length > 1)
        {
            TransportProfileEmitter.WriteEnum(writer, client.Name, client.TransportProfiles, settings);
        }

        return new GeneratedFile(HintNames.OfClient(client.Name), writer.ToString());
    }

    /// <summary>The registration stands in a file of its own: its namespace is the one that programs import anyway.</summary>
    public static GeneratedFile EmitRegistration(ClientModel client, OutputSettings settings)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, "Microsoft.Extensions.DependencyInjection");
        writer.Line();
        writer.Line($"/// <summary>Registers <see cref=\"{Qualified(client.Name, settings)}\"/>.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{FileHeader.Access(settings)} static partial class {client.Name}ServiceCollectionExtensions"))
        {
            WriteRegistration(writer, client, settings);
        }

        return new GeneratedFile(HintNames.OfRegistration(client.Name), writer.ToString());
    }

    private static void WriteInterface(CodeWriter writer, ClientModel client, OutputSettings settings)
    {
        writer.Line();
        writer.Line($"/// <summary>The operations of {client.Name}.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{FileHeader.Access(settings)} partial interface I{client.Name}"))
        {
            for (var i = 0; i < client.Operations.Length; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var operation = client.Operations[i];
                writer.Line($"/// <inheritdoc cref=\"I{operation.ClassName}\"/>");
                writer.Line($"I{operation.ClassName} {operation.PropertyName} {{ get; }}");
            }
        }
    }

    private static void WriteClass(CodeWriter writer, ClientModel client, OutputSettings settings)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{FileHeader.Access(settings)} sealed partial class {client.Name} : I{client.Name}"))
        {
            writer.Line("/// <summary>Makes a client that sends its operations through an executor.</summary>");
            using (writer.Open($"public {client.Name}({Executor} executor)"))
            {
                foreach (var operation in client.Operations)
                {
                    writer.Line($"{operation.PropertyName} = new {operation.ClassName}(executor);");
                }
            }

            // An operation of that name has the property.
            if (client.Operations.All(operation => operation.PropertyName != ClientName))
            {
                writer.Line();
                writer.Line("/// <summary>The name of its <see cref=\"global::System.Net.Http.HttpClient\"/> and of its WebSocket.</summary>");
                writer.Line($"public static string {ClientName} => {CSharpText.Literal(client.Name)};");
            }

            foreach (var operation in client.Operations)
            {
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public I{operation.ClassName} {operation.PropertyName} {{ get; }}");
            }
        }
    }

    private static void WriteRegistration(CodeWriter writer, ClientModel client, OutputSettings settings)
    {
        var type = Qualified(client.Name, settings);
        var profiles = Qualified(TransportProfileEmitter.EnumOf(client.Name), settings);
        var overWebSocket = TransportProfileEmitter.Argument(client.TransportProfiles, profiles) is { } argument ? ", " + argument : string.Empty;
        var endpoint = client.Url is null ? "null" : $"new global::System.Uri({CSharpText.Literal(client.Url)})";
        writer.Line($"/// <summary>Adds <see cref=\"{Qualified("I" + client.Name, settings)}\"/> and its operations.</summary>");
        writer.Line("/// <param name=\"services\">Where to register.</param>");
        writer.Line("/// <param name=\"strategy\">Every strategy asks the server: there is no store of earlier results.</param>");
        var profile = string.Empty;
        if (client.TransportProfiles.Length > 1)
        {
            writer.Line("/// <param name=\"profile\">What goes over a WebSocket, where one is configured.</param>");
            profile = $", {profiles} profile = {profiles}.{client.TransportProfiles[0].Name}";
        }

        writer.Line("/// <returns>A builder to set the address, the headers and the handlers of its <see cref=\"global::System.Net.Http.HttpClient\"/>.</returns>");
        using (writer.Open($"public static global::FluxGraph.IClientBuilder<{type}> Add{client.Name}(this {Services} services, {Strategy}{profile})"))
        {
            writer.Line("var builder = global::FluxGraph.CompilerServices.GraphQLClientRegistration.AddClient(");
            writer.Indented(() =>
                writer.Line($"services, {CSharpText.Literal(client.Name)}, {endpoint}, static executor => new {type}(executor){overWebSocket});"));
            writer.Line($"services.AddSingleton<{Qualified("I" + client.Name, settings)}>(static provider => provider.GetRequiredService<{type}>());");
            foreach (var operation in client.Operations)
            {
                writer.Line($"services.AddSingleton(static provider => provider.GetRequiredService<{type}>().{operation.PropertyName});");
            }

            writer.Line("return builder;");
        }
    }

    private static string Qualified(string name, OutputSettings settings) => $"global::{settings.Namespace}.{name}";
}
