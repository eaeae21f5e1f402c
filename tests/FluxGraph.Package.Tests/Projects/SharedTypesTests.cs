namespace FluxGraph.Package.Tests;

/// <summary>One project generates the enums and input objects of a schema, and the clients of others use them.</summary>
[Collection(PackageCollection.Name)]
public sealed class SharedTypesTests(PackageFeed feed)
{
    private const string Schema = """
        type Query { rooms(filter: RoomFilter): [Room!]! }
        type Mutation { open(room: ID!, state: State!): Room }
        type Room { id: ID! state: State! }
        input RoomFilter { states: [State!]! size: Size }
        enum State { OPEN SHUT }
        enum Size { SMALL LARGE }
        """;

    private const string Program = """
        using Museum;

        public static class Rounds
        {
            public static async Task ShutAsync(Guards.IGuardsClient guards, Visitors.IVisitorsClient visitors)
            {
                var rooms = await visitors.OpenRooms.ExecuteAsync(new RoomFilter { States = [State.Open] });
                foreach (var room in rooms.Data!.Rooms)
                {
                    await guards.Change.ExecuteAsync(room.Id, room.State == State.Open ? State.Shut : room.State);
                }
            }
        }
        """;

    [Fact]
    public async Task A_type_of_the_schema_is_generated_once_for_several_projects()
    {
        var solution = feed.CreateSolution("shared");
        var museum = solution.AddLibrary("Museum")
            .Write("schema.graphql", Schema)
            .Write(".graphqlrc.json", """{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": "MuseumClient", "sharesTypes": true } } }""");
        var guards = AddClient(solution, "Guards", "mutation Change($room: ID!, $state: State!) { open(room: $room, state: $state) { state } }");
        var visitors = AddClient(solution, "Visitors", "query OpenRooms($filter: RoomFilter) { rooms(filter: $filter) { id state } }");
        var rounds = solution.AddLibrary("Rounds", package: null).Write("Rounds.cs", Program);
        References(rounds, "Guards", "Visitors");

        (await solution.BuildAsync()).SucceededWithoutWarnings();

        string[] types = ["Museum.RoomFilter", "Museum.Size", "Museum.State"];
        Assert.Superset(types.ToHashSet(), museum.ReadTypeNames().ToHashSet());
        Assert.DoesNotContain(guards.ReadTypeNames().Concat(visitors.ReadTypeNames()), name => name.EndsWith(".State", StringComparison.Ordinal) || name.EndsWith(".RoomFilter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fragment_is_generated_once_for_several_projects()
    {
        var solution = feed.CreateSolution("shared-fragments");
        var museum = solution.AddLibrary("Museum")
            .Write("schema.graphql", "type Query { rooms: [Room!]! } type Room { id: ID! state: State! doors: [Door!]! } type Door { width: Int! state: State! } enum State { OPEN SHUT }")
            .Write("fragments.graphql", "fragment RoomCard on Room { id doors { width state } }")
            .Write("rooms.graphql", "query Rooms { rooms { ...RoomCard } }")
            .Write(".graphqlrc.json", """
                { "schema": "schema.graphql", "documents": "*.graphql", "extensions": { "fluxgraph": { "name": "MuseumClient", "sharesTypes": true } } }
                """);
        var guards = References(
            solution.AddLibrary("Guards")
                .Write("rooms.graphql", "query Rooms { rooms { ...RoomCard state } }")
                .Write("masked.graphql", "query Masked { rooms { state ...RoomCard @mask } }")
                .Write(".graphqlrc.json", """
                    { "schema": "../Museum/schema.graphql", "documents": "*.graphql",
                      "extensions": { "fluxgraph": { "name": "GuardsClient", "sharedTypesFrom": "Museum.MuseumClient", "sharedDocuments": "../Museum/*.graphql" } } }
                    """)
                .Write("Rounds.cs", """
                    public static class Rounds
                    {
                        public static async Task<int> CountAsync(Guards.IGuardsClient guards, Museum.IMuseumClient museum)
                        {
                            var own = (await guards.Rooms.ExecuteAsync()).Data!.Rooms;
                            var masked = (await guards.Masked.ExecuteAsync()).Data!.Rooms;
                            var others = (await museum.Rooms.ExecuteAsync()).Data!.Rooms;
                            return Doors(own) + Doors(others) + Doors(masked.Select(room => room.RoomCard)) + own.Count(room => room.State == Museum.State.Open);
                        }

                        private static int Doors(IEnumerable<Museum.IRoomCard> rooms) => rooms.Sum(room => room.Doors.Count);
                    }
                    """),
            "Museum");

        (await solution.BuildAsync()).SucceededWithoutWarnings();

        string[] types = ["Museum.IRoomCard", "Museum.RoomCard_Doors_Door"];
        Assert.Superset(types.ToHashSet(), museum.ReadTypeNames().ToHashSet());
        Assert.DoesNotContain(guards.ReadTypeNames(), name => name.Contains("RoomCard", StringComparison.Ordinal));
    }

    private static UserProject AddClient(UserSolution solution, string name, string document) => References(
        solution.AddLibrary(name)
            .Write("operation.graphql", document)
            .Write(".graphqlrc.json", $$"""
                { "schema": "../Museum/schema.graphql", "documents": "*.graphql",
                  "extensions": { "fluxgraph": { "name": "{{name}}Client", "sharedTypesFrom": "Museum.MuseumClient" } } }
                """),
        "Museum");

    private static UserProject References(UserProject project, params string[] others) => project.Replace(
        $"{project.Name}.csproj",
        "</Project>",
        $"""
          <ItemGroup>
            {string.Concat(others.Select(other => $"<ProjectReference Include=\"../{other}/{other}.csproj\" />"))}
          </ItemGroup>
        </Project>
        """);
}
