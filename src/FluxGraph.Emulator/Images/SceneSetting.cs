namespace FluxGraph.Emulator;

/// <summary>What a scene is set in.</summary>
internal enum SceneSetting
{
    City,
    Mountains,
    Sea,
    Space,
}
