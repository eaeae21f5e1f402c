using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Emit;
using FluxGraph.Compiler.Text;
using FluxGraph.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Generator.Tests.Sharing;

/// <summary>What is generated for a client compiles against what is generated for the one whose fragments it uses.</summary>
public class SharedFragmentTests
{
    private const string Schema = """
        type Query { rooms: [Room!]! thing: Thing }
        interface Thing { id: ID! }
        type Room implements Thing { id: ID! state: State! doors: [Door!]! }
        type Door implements Thing { id: ID! width: Int! state: State! }
        enum State { OPEN SHUT }
        """;

    private const string Shared = """
        query rooms { rooms { ...roomCard ...ThingCard } }
        fragment roomCard on Room { id ...Doors }
        fragment Doors on Room { doors { width state } }
        fragment ThingCard on Thing { id ... on Door { state } ... on Room { doors { id } } }
        """;

    private const string Own = """
        query rooms { rooms { state ...roomCard ...own } thing { ...ThingCard } }
        query Masked { rooms { ...roomCard @mask doors { id } } thing { ...ThingCard @mask } __typename }
        query Types { __type(name: "Room") { kind } }
        fragment own on Room { doors { id } }
        """;

    private const string Program = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        public static class Rounds
        {
            public static async Task<int> CountAsync(Guards.IGuardsClient guards, Museum.IMuseumClient museum)
            {
                var own = (await guards.Rooms.ExecuteAsync()).Data!.Rooms;
                var masked = (await guards.Masked.ExecuteAsync()).Data!.Rooms;
                var others = (await museum.Rooms.ExecuteAsync()).Data!.Rooms;
                return Doors(own) + Doors(others) + Doors(masked.Select(room => room.RoomCard)) + own.Count(room => room.State == Museum.State.Open);
            }

            private static int Doors(IEnumerable<Museum.IRoomCard> rooms) => rooms.Sum(room => room.Doors.Count(door => door.State == Museum.State.Shut));
        }
        """;

    [Fact]
    public void Two_projects()
    {
        var museum = Compile(
            "Museum", """ "name": "MuseumClient", "sharesTypes": true """, new SourceDocument("/solution/Museum/all.graphql", Shared));
        var guards = Compile(
            "Guards",
            """ "name": "GuardsClient", "sharedTypesFrom": "Museum.MuseumClient", "sharedDocuments": "../Museum/*.graphql" """,
            new SourceDocument("/solution/Guards/own.graphql", Own),
            new SourceDocument("/solution/Museum/all.graphql", Shared));

        Assert.Empty(museum.Findings.Concat(guards.Findings).Select(finding => finding.ToString()));
        var referenced = GeneratedAssembly.CreateCompilation(Trees(museum.Files), "Museum");
        Assert.Empty(GeneratedAssembly.ErrorsOf(referenced));
        var compilation = GeneratedAssembly
            .CreateCompilation(Trees(guards.Files).Append(CSharpSyntaxTree.ParseText(Program, GeneratedAssembly.ParseOptions)), "Guards")
            .AddReferences(referenced.ToMetadataReference());
        Assert.Empty(GeneratedAssembly.ErrorsOf(compilation));
    }

    private static ClientOutput Compile(string project, string settings, params SourceDocument[] documents)
    {
        var client = ConfigurationReader.Read(new SourceDocument(
            $"/solution/{project}/.graphqlrc.json",
            $$"""{ "schema": "../schema.graphql", "documents": "*.graphql", "extensions": { "fluxgraph": { {{settings}} } } }""")).Clients[0];
        return GraphQLCompiler.Compile(client, project, [new SourceDocument("/solution/schema.graphql", Schema)], documents);
    }

    private static IEnumerable<SyntaxTree> Trees(IEnumerable<GeneratedFile> files) =>
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, GeneratedAssembly.ParseOptions, file.HintName));
}
