namespace FluxGraph.Testing.Tests;

/// <summary>The schema of the client under test.</summary>
internal static class HeroStub
{
    public static string Schema { get; } = Read();

    public static GraphQLStub Create() => new(Schema);

    public static Heroes.HeroClient CreateClient(this GraphQLStub stub) => new(stub.CreateExecutor());

    private static string Read()
    {
        using var stream = typeof(HeroStub).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
