using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace FluxGraph.EndToEnd.Tests.Server;

/// <summary>The schema that the client is generated from, executed by GraphQL.NET.</summary>
internal static class StarWarsSchema
{
    public static ISchema Create()
    {
        var schema = Schema.For(ReadSdl(), builder => AddResolvers(builder.Types));
        foreach (var scalar in new[] { "Credits", "Callsign", "Stardate", "DateTime", "UUID", "URL", "JSON" })
        {
            schema.RegisterType(new PassThroughScalar(scalar));
        }

        schema.Initialize();
        return schema;
    }

    private static void AddResolvers(TypeSettings types)
    {
        types.For("Human").IsTypeOf<Human>();
        types.For("Droid").IsTypeOf<Droid>();
        types.For("Starship").IsTypeOf<Starship>();
        foreach (var type in new[] { "Human", "Droid" })
        {
            Resolve(types.For(type), "friends", context => ((ICharacter)context.Source!).FriendIds.Select(StarWarsData.Find));
        }

        var query = types.For("Query");
        Resolve(query, "hero", context => context.GetArgument<string>("episode") == "EMPIRE" ? StarWarsData.Luke : StarWarsData.Artoo);
        Resolve(query, "character", context => StarWarsData.Find(context.GetArgument<string>("id")));
        Resolve(query, "search", context => StarWarsData.Search(context.GetArgument<string>("text")).Take(context.GetArgument<int>("limit")));
        Resolve(query, "starship", context => context.GetArgument<string>("id") == "3000" ? StarWarsData.Falcon : null);
        Resolve(query, "failing", _ => throw new ExecutionError("The hyperdrive failed.") { Code = "HYPERDRIVE", Data = { ["retry"] = false } });
        Resolve(query, "failingInList", _ => new object[] { new Review(null, 5, null, ["a"]), new Review(null, 4, null, null) });
        Resolve(query, "echo", context => Echo(context.GetArgument<Dictionary<string, object?>>("review")));
        Resolve(query, "echoPrices", context => Echo(context.Arguments!.ToDictionary(argument => argument.Key, argument => argument.Value.Value)));

        Resolve(types.For("Mutation"), "createReview", context =>
        {
            var review = context.GetArgument<Dictionary<string, object?>>("review");
            return new Review(
                context.GetArgument<string>("episode"),
                (int)review["stars"]!,
                (string?)review["commentary"],
                ((IEnumerable<object>?)review.GetValueOrDefault("tags") ?? []).Cast<string>());
        });

        var subscription = types.For("Subscription");
        Stream(subscription, "reviewAdded", context => context.GetArgument<int>("count") is >= 0 and var count
            ? Reviews(context.GetArgument<string>("episode"), count)
            : throw new ExecutionError("There is no negative number of reviews."));
        Stream(subscription, "heroChanged", _ => Heroes());
    }

    private static async IAsyncEnumerable<object?> Reviews(string episode, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return new Review(episode, i, null, i % 3 == 2 ? null : ["ice"]);
        }
    }

    private static async IAsyncEnumerable<object?> Heroes([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return StarWarsData.Artoo;
        yield return StarWarsData.Luke;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static string Echo(IReadOnlyDictionary<string, object?> values) => System.Text.Json.JsonSerializer.Serialize(values);

    private static void Resolve(TypeConfig type, string field, Func<IResolveFieldContext, object?> resolve) =>
        type.FieldFor(field).Resolver = new FuncFieldResolver<object?>(resolve);

    private static void Stream(TypeConfig type, string field, Func<IResolveFieldContext, IAsyncEnumerable<object?>> stream)
    {
        type.FieldFor(field).StreamResolver = new SourceStreamResolver<object?>(context => new EventSource(stream(context)));
        type.FieldFor(field).Resolver = new FuncFieldResolver<object?>(context => context.Source);
    }

    private static string ReadSdl()
    {
        using var reader = new StreamReader(typeof(StarWarsSchema).Assembly.GetManifestResourceStream("schema.graphql")!);
        return reader.ReadToEnd();
    }

    private sealed record Review(string? Episode, int Stars, string? Commentary, IEnumerable<string>? Tags);
}
