using System.Globalization;
using System.Runtime.InteropServices;
using FluxGraph.Benchmarks;
using FluxGraph.Benchmarks.Compiling;
using FluxGraph.Benchmarks.Corpora;
using FluxGraph.Benchmarks.Editing;
using FluxGraph.Benchmarks.Parsing;
using FluxGraph.Benchmarks.Sizes;
using FluxGraph.Benchmarks.Validation;

if (args is [ColdCompilation.Once, var name, var folder])
{
    ColdCompilation.CompileOnce(name, folder);
    return 0;
}

if (args is ["size"])
{
    Console.WriteLine("| what | operations | generated C# | lines |");
    Console.WriteLine("| --- | ---: | ---: | ---: |");
    foreach (var line in GeneratedSize.MeasureAll())
    {
        Console.WriteLine(line);
    }

    return 0;
}

// dotnet run -c Release --project benchmarks/FluxGraph.Benchmarks size
// dotnet run -c Release --project benchmarks/FluxGraph.Benchmarks [parse] [validate] [compile] [edit]
var measurements = new Dictionary<string, Func<IEnumerable<Figure>>>
{
    ["parse"] = () => SchemaParsing.Measure(RealProject.Load("github")),
    ["validate"] = () => ProjectValidation.Measure(RealProject.Load("saleor")),
    ["compile"] = () => ColdCompilation.Measure("saleor"),
    ["edit"] = () => EditMeasurement.Measure(RealProject.Load("saleor")),
};
var unknown = args.Where(name => !measurements.ContainsKey(name)).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"There is no measurement '{unknown[0]}'; the measurements are {string.Join(", ", measurements.Keys)}.");
    return 2;
}

Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
Console.WriteLine();
Console.WriteLine("| what | side | median | ratio |");
Console.WriteLine("| --- | --- | ---: | ---: |");
foreach (var figure in measurements.Where(entry => args.Length == 0 || args.Contains(entry.Key)).SelectMany(entry => entry.Value()))
{
    var ratio = figure.Ratio is { } times ? times.ToString("F1", CultureInfo.InvariantCulture) : "";
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figure.What} | {figure.Side} | {figure.Time.TotalMilliseconds:F2} ms | {ratio} |"));
}

return 0;
