namespace FluxGraph.Package.Tests;

/// <summary>Shares one <see cref="PackageFeed"/> among the test classes, one at a time: each build wants the processor for itself.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "Packages";
}
