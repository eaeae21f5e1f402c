namespace FluxGraph.Tests.Heroes;

/// <summary>The data of <see cref="HeroRequest"/>, as a generator would write it.</summary>
internal sealed record HeroData(Hero? Hero);

internal sealed record Hero(string Name, int? Age, IReadOnlyList<Friend?>? Friends);

internal sealed record Friend(string Name, int? Age);
