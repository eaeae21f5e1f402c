namespace FluxGraph.EndToEnd.Tests.Server;

/// <summary>What the server knows.</summary>
internal static class StarWarsData
{
    public static readonly Human Luke = new("1000", "Luke Skywalker", ["1001", "2000"], ["NEW_HOPE", "EMPIRE", "JEDI"], 1.72, "Red Five", "12.50 cr", ["1 cr", null]);
    public static readonly Human Han = new("1001", "Han Solo", ["1000"], ["NEW_HOPE"], null, null, "0 cr", null);
    public static readonly Droid Artoo = new("2000", "R2-D2", ["1000"], ["NEW_HOPE", "EMPIRE"], "Astromech", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"));
    public static readonly Starship Falcon = new(
        "3000",
        "Millennium \"Falcon\" \u2605",
        34.37,
        [[1.5, 2], [], [-3e5]],
        "https://example.com/falcon?crew=2",
        new DateTimeOffset(1977, 5, 25, 12, 0, 0, TimeSpan.FromHours(2)),
        41153.7m,
        new Dictionary<string, object?> { ["jumps"] = new object?[] { 1, 2.5, "three", null }, ["ok"] = true },
        ShieldsUp: true,
        Crew: null);

    private static readonly Dictionary<string, ICharacter> Characters = new() { ["1000"] = Luke, ["1001"] = Han, ["2000"] = Artoo };

    public static ICharacter? Find(string id) => Characters.GetValueOrDefault(id);

    public static IEnumerable<object> Search(string text) =>
        Characters.Values.Append<object>(Falcon).Where(thing => NameOf(thing).Contains(text, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(object thing) => thing is Starship ship ? ship.Name : ((ICharacter)thing).Name;
}

internal interface ICharacter
{
    string Id { get; }

    string Name { get; }

    IReadOnlyList<string> FriendIds { get; }

    IReadOnlyList<string> AppearsIn { get; }
}

internal sealed record Human(
    string Id,
    string Name,
    IReadOnlyList<string> FriendIds,
    IReadOnlyList<string> AppearsIn,
    double? Height,
    string? Callsign,
    string Wealth,
    IReadOnlyList<string?>? Debts) : ICharacter;

internal sealed record Droid(
    string Id, string Name, IReadOnlyList<string> FriendIds, IReadOnlyList<string> AppearsIn, string? PrimaryFunction, Guid Serial) : ICharacter;

internal sealed record Starship(
    string Id,
    string Name,
    double? Length,
    double[][] Coordinates,
    string Homepage,
    DateTimeOffset Commissioned,
    decimal Stardate,
    object Log,
    bool ShieldsUp,
    int? Crew);
