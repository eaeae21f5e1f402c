using System.Runtime.CompilerServices;

namespace FluxGraph.Compiler.Tests.Emit;

/// <summary>
/// A missing snapshot fails its test. To write a new one, run the tests with the environment variable
/// <c>SNAPSHOOTER_STRICT_MODE</c> set to <c>false</c>.
/// </summary>
internal static class StrictSnapshots
{
    private const string Variable = "SNAPSHOOTER_STRICT_MODE";

    [ModuleInitializer]
    internal static void Require()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            Environment.SetEnvironmentVariable(Variable, "true");
        }
    }
}
