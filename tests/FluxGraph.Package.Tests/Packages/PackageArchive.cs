using System.IO.Compression;
using System.Xml.Linq;

namespace FluxGraph.Package.Tests;

/// <summary>What is in a package's file.</summary>
internal sealed class PackageArchive : IDisposable
{
    private readonly ZipArchive _archive;

    private PackageArchive(ZipArchive archive) => _archive = archive;

    public static PackageArchive Open(string path) => new(ZipFile.OpenRead(path));

    /// <summary>The files, by path, without the parts that the file format of packages asks for.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. _archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => name is not "[Content_Types].xml" and not "_rels/.rels" && !name.StartsWith("package/services/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The packages that come along, each as <c>framework: id version</c>.</summary>
    public IReadOnlyList<string> Dependencies =>
    [
        .. from element in ReadManifest().Descendants()
           where element.Name.LocalName == "dependency"
           let framework = element.Parent!.Attribute("targetFramework")!.Value
           select $"{framework}: {element.Attribute("id")!.Value} {element.Attribute("version")!.Value}",
    ];

    public byte[] Read(string path)
    {
        using var content = _archive.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    private XDocument ReadManifest()
    {
        using var content = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(content);
    }
}
