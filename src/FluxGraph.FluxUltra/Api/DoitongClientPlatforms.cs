using System.Runtime.Versioning;

// The generated client sends the account's key, so it is for a backend like all that stands on it.
namespace FluxGraph.FluxUltra.Api
{
    [UnsupportedOSPlatform("browser")]
    public partial interface IDoitongClient;

    [UnsupportedOSPlatform("browser")]
    public partial class DoitongClient;
}

namespace Microsoft.Extensions.DependencyInjection
{
    [UnsupportedOSPlatform("browser")]
    public static partial class DoitongClientServiceCollectionExtensions;
}
