using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using FluxGraph.ResponseBenchmarks.Calling;
using FluxGraph.ResponseBenchmarks.Documents;
using FluxGraph.ResponseBenchmarks.Reading;

// dotnet run -c Release --project benchmarks/FluxGraph.ResponseBenchmarks                 reading: ratios, in a minute
// dotnet run -c Release --project benchmarks/FluxGraph.ResponseBenchmarks -- call          whole calls: ratios and bytes
// dotnet run -c Release --project benchmarks/FluxGraph.ResponseBenchmarks -- --filter "*"  BenchmarkDotNet
if (args.Length > 0 && args[0].StartsWith('-'))
{
    // In this process: its own would build the project once more, with the compiler components in it.
    var job = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(5)
        .WithIterationCount(10)
        .WithIterationTime(TimeInterval.FromMilliseconds(100));
    BenchmarkSwitcher.FromAssembly(typeof(ResponseBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
    return;
}

if (args is ["call"])
{
    CallRunner.Run();
    return;
}

var kinds = Enum.GetValues<ResponseKind>().Where(kind => !args.Any(IsKind) || args.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase));
var layouts = Enum.GetValues<DocumentLayout>().Where(layout => !args.Any(IsLayout) || args.Contains(layout.ToString(), StringComparer.OrdinalIgnoreCase));
RatioRunner.Run(kinds, layouts);

static bool IsKind(string name) => Enum.TryParse<ResponseKind>(name, ignoreCase: true, out _);

static bool IsLayout(string name) => Enum.TryParse<DocumentLayout>(name, ignoreCase: true, out _);
