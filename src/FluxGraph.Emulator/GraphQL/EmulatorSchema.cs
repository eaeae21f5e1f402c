using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace FluxGraph.Emulator;

/// <summary>The Flux Ultra schema, from the SDL files that clients are generated from, with what its fields do.</summary>
internal static class EmulatorSchema
{
    public static ISchema Create(GenerationRegister register, TimeProvider timeProvider)
    {
        var schema = Schema.For(ReadSdl(), builder => AddResolvers(builder.Types, register, timeProvider));
        schema.RegisterType(new DateTimeScalar());
        schema.RegisterType(new JsonScalar());
        schema.Initialize();
        return schema;
    }

    private static void AddResolvers(TypeSettings types, GenerationRegister register, TimeProvider timeProvider)
    {
        var mutation = types.For("Mutation");
        Resolve(mutation, "generate", context =>
        {
            var generation = RequestOf(context).Batch.Start(InputObjects.ReadGenerateInput(context));
            return GenerationObject.Of(generation, timeProvider.GetUtcNow());
        });
        Resolve(mutation, "generateImage", context =>
        {
            var generation = RequestOf(context).Batch.Start(InputObjects.ReadImageGenerationInput(context));
            return GeneratedImageObject.Of(generation, timeProvider.GetUtcNow());
        });

        var query = types.For("Query");
        Resolve(query, "generation", context =>
        {
            var generation = register.Find(context.GetArgument<string>("id"));
            return generation is not null && generation.Account == RequestOf(context).Account
                ? GenerationObject.Of(generation, timeProvider.GetUtcNow())
                : null;
        });
        Resolve(query, "creditBalance", context =>
        {
            var account = RequestOf(context).Account.TakeSnapshot();
            return new CreditBalanceObject(account.CreditsAvailable, account.CreditsSpent);
        });
    }

    private static void Resolve(TypeConfig type, string fieldName, Func<IResolveFieldContext, object?> resolve)
        => type.FieldFor(fieldName).Resolver = new FuncFieldResolver<object?>(resolve);

    private static GraphQLUserContext RequestOf(IResolveFieldContext context) => (GraphQLUserContext)context.UserContext;

    private static string ReadSdl()
    {
        var assembly = typeof(EmulatorSchema).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".graphql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
        return string.Join('\n', files);
    }
}
