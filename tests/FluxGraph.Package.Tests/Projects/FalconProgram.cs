using System.Reflection;

namespace FluxGraph.Package.Tests;

/// <summary>A program that asks the server of the end-to-end tests for a bit of everything that GraphQL has.</summary>
internal static class FalconProgram
{
    private const string Configuration = """
        {
          "schema": ["schema.graphql", "extensions.graphql"],
          "documents": "operations.graphql",
          "extensions": {
            "fluxgraph": {
              "name": "StarWarsClient",
              "scalars": {
                "Credits": { "type": "Falcon.Credits", "converter": "Falcon.CreditsConverter" },
                "Stardate": "decimal"
              }
            }
          }
        }
        """;

    private const string Extensions = """
        directive @runtimeType(name: String!, valueType: Boolean) on SCALAR

        extend scalar Callsign @runtimeType(name: "global::Falcon.Callsign")
        """;

    private const string Operations = """
        query GetHero($episode: Episode) {
          hero(episode: $episode) { name appearsIn ...Owner ... on Droid { primaryFunction serial } }
        }

        fragment Owner on Human { callsign wealth debts }

        query Search($text: String!) {
          search(text: $text) { __typename ... on Human { name height } ... on Droid { name } }
        }

        query GetStarship($id: ID!) { starship(id: $id) { coordinates homepage commissioned stardate log shieldsUp crew } }

        query GetFailing { failing @catch(to: RESULT) }

        query Echo($review: ReviewInput!) { echo(review: $review) }

        mutation CreateReview($episode: Episode!, $review: ReviewInput!) {
          createReview(episode: $episode, review: $review) { episode stars commentary tags }
        }

        subscription OnReview($episode: Episode!, $count: Int!) { reviewAdded(episode: $episode, count: $count) { stars tags } }
        """;

    private const string Scalars = """
        using System.Globalization;
        using System.Text.Json;
        using FluxGraph;
        using FluxGraph.Serialization;

        namespace Falcon;

        public readonly record struct Credits(decimal Amount);

        public sealed class CreditsConverter : ScalarConverter<Credits>
        {
            public override Credits Read(ref Utf8JsonReader reader) =>
                new(decimal.Parse(reader.GetString()!.Split(' ')[0], CultureInfo.InvariantCulture));

            public override void Write(Utf8JsonWriter writer, Credits value) =>
                writer.WriteStringValue(value.Amount.ToString(CultureInfo.InvariantCulture) + " cr");
        }

        public sealed record Callsign(string Text);

        public sealed class CallsignSerializer() : ScalarSerializer<string, Callsign>("Callsign")
        {
            public override Callsign Parse(string serializedValue) => new(serializedValue);

            protected override string Format(Callsign runtimeValue) => runtimeValue.Text;
        }
        """;

    private const string Program = """
        using Falcon;
        using FluxGraph;
        using Microsoft.Extensions.DependencyInjection;

        var services = new ServiceCollection();
        services.AddSerializer<CallsignSerializer>();
        services.AddStarWarsClient().ConfigureHttpClient(http => http.BaseAddress = new Uri(args[0]));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IStarWarsClient>();

        await ShowHeroAsync(Episode.NewHope);
        await ShowHeroAsync(Episode.Empire);

        var found = await client.Search.ExecuteAsync("a");
        found.EnsureNoErrors();
        foreach (var thing in found.Data!.Search)
        {
            Console.WriteLine(thing is ISearch_Search_Human human ? $"{human.Name}, {human.Height?.ToString() ?? "?"}" : $"something new, {thing.__Typename}");
        }

        var ship = await client.GetStarship.ExecuteAsync("3000");
        ship.EnsureNoErrors();
        var falcon = ship.Data!.Starship!;
        Console.WriteLine($"{falcon.Coordinates!.Count} {falcon.Homepage} {falcon.Commissioned:yyyy-MM-dd} {falcon.Stardate} {falcon.Log!.Value.GetProperty("jumps")} {falcon.ShieldsUp} {falcon.Crew is null}");

        var failing = await client.GetFailing.ExecuteAsync();
        Console.WriteLine(failing.Data!.Failing);

        var review = new ReviewInput
        {
            Stars = 5,
            Tags = ["ice"],
            FavoriteColor = new ColorInput { Green = 255 },
            Author = new Callsign("Gold Leader"),
            Prices = [new Credits(3.5m), null],
        };
        Console.WriteLine((await client.Echo.ExecuteAsync(review)).Data!.Echo);

        var created = await client.CreateReview.ExecuteAsync(Episode.Empire, review with { Commentary = "Best." });
        created.EnsureNoErrors();
        Console.WriteLine($"{created.Data!.CreateReview.Episode} {created.Data.CreateReview.Commentary}");

        await foreach (var result in client.OnReview.SubscribeAsync(Episode.Empire, 3))
        {
            Console.WriteLine(result.IsErrorResult() ? string.Join('/', result.Errors[0].Path!) : $"review {result.Data!.ReviewAdded!.Stars}");
        }

        async Task ShowHeroAsync(Episode episode)
        {
            var result = await client.GetHero.ExecuteAsync(episode);
            result.EnsureNoErrors();
            Console.WriteLine(result.Data!.Hero switch
            {
                IGetHero_Hero_Human human => $"{human.Name}, {human.Callsign!.Text}, {human.Wealth.Amount}, {human.Debts!.Count}, {human.AppearsIn.Count}",
                IGetHero_Hero_Droid droid => $"{droid.Name}, {droid.PrimaryFunction}, {droid.Serial}",
                var other => $"{other}",
            });
        }
        """;

    /// <summary>What the program prints.</summary>
    public static string[] Output { get; } =
    [
        "R2-D2, Astromech, 0f8fad5b-d9cb-469f-a165-70867728950e",
        "Luke Skywalker, Red Five, 12.50, 2, 3",
        "Luke Skywalker, 1.72",
        "Han Solo, ?",
        "something new, Starship",
        """3 https://example.com/falcon?crew=2 1977-05-25 41153.7 [1,2.5,"three",null] True True""",
        "HYPERDRIVE: The hyperdrive failed.",
        """{"stars":5,"commentary":"none","favoriteColor":{"red":0,"green":255,"blue":0},"tags":["ice"],"author":"Gold Leader","prices":["3.5 cr",null]}""",
        "Empire Best.",
        "review 0",
        "review 1",
        "reviewAdded/tags",
    ];

    /// <summary>Writes the program. Its schema is older than the server's: starships are not found yet.</summary>
    public static UserProject WriteFalconProgram(this UserProject project) => project
        .Write(".graphqlrc.json", Configuration)
        .Write("schema.graphql", ReadSchema())
        .Replace("schema.graphql", "Human | Droid | Starship", "Human | Droid")
        .Write("extensions.graphql", Extensions)
        .Write("operations.graphql", Operations)
        .Write("Scalars.cs", Scalars)
        .Write("Program.cs", Program);

    private static string ReadSchema()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.graphql")!);
        return reader.ReadToEnd();
    }
}
