namespace FluxGraph.Package.Tests;

/// <summary>A small API for the projects that do not run, and documents against it.</summary>
internal static class PictureApi
{
    public const string Schema = """
        type Query {
          picture(id: ID!): Picture
          pictures: [Picture!]!
        }

        type Picture {
          id: ID!
          title: String
        }
        """;

    /// <summary>What a server answers an introspection query with, as far as <see cref="GetPicture"/> needs it.</summary>
    public const string Introspection = """
        {
          "data": {
            "__schema": {
              "queryType": { "name": "Query" },
              "types": [
                {
                  "kind": "OBJECT",
                  "name": "Query",
                  "fields": [
                    {
                      "name": "picture",
                      "args": [{ "name": "id", "type": { "kind": "NON_NULL", "ofType": { "kind": "SCALAR", "name": "ID" } } }],
                      "type": { "kind": "OBJECT", "name": "Picture" }
                    }
                  ]
                },
                {
                  "kind": "OBJECT",
                  "name": "Picture",
                  "fields": [
                    { "name": "id", "type": { "kind": "NON_NULL", "ofType": { "kind": "SCALAR", "name": "ID" } } },
                    { "name": "title", "type": { "kind": "SCALAR", "name": "String" } }
                  ]
                }
              ]
            }
          }
        }
        """;

    public const string GetPicture = "query GetPicture($id: ID!) { picture(id: $id) { id title } }";

    public const string GetPictures = "query GetPictures { pictures { id title } }";

    /// <summary>A configuration with the schema beside it, for a client called <c>PictureClient</c>.</summary>
    /// <param name="documents">The value of <c>documents</c>, in JSON.</param>
    public static string Configuration(string documents = "\"**/*.graphql\"") => $$"""
        {
          "schema": "schema.graphql",
          "documents": {{documents}},
          "extensions": { "fluxgraph": { "name": "PictureClient" } }
        }
        """;

    /// <summary>Writes the schema, a configuration and <see cref="GetPicture"/>.</summary>
    public static UserProject WritePictureClient(this UserProject project) => project
        .Write(".graphqlrc.json", Configuration())
        .Write("schema.graphql", Schema)
        .Write("GetPicture.graphql", GetPicture);

    /// <summary>C# that compiles only where the client and the operation <c>GetPicture</c> were generated.</summary>
    public static string Gallery(string rootNamespace) => $$"""
        namespace {{rootNamespace}};

        public sealed class Gallery(IPictureClient client)
        {
            public async Task<string?> FindTitleAsync(string id)
            {
                var result = await client.GetPicture.ExecuteAsync(id);
                return result.Data?.Picture?.Title;
            }
        }
        """;
}
