namespace Studio;

/// <summary>An image on the disk.</summary>
internal sealed record ImageFile(string Path, string MediaType);
