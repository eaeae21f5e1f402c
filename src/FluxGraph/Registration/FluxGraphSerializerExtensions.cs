using System.Diagnostics.CodeAnalysis;
using FluxGraph.Serialization;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what represents the scalars of a schema.</summary>
public static class FluxGraphSerializerExtensions
{
    /// <summary>Adds a serializer, for all clients whose schema has its scalar. Of several for one scalar the last counts.</summary>
    /// <typeparam name="TSerializer">A class derived from <see cref="ScalarSerializer{TSerialized, TRuntime}"/>.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddSerializer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSerializer>(
        this IServiceCollection services)
        where TSerializer : class, ISerializer => services.AddSingleton<ISerializer, TSerializer>();

    /// <inheritdoc cref="AddSerializer{TSerializer}(IServiceCollection)"/>
    /// <param name="services">Where to register.</param>
    /// <param name="serializer">The serializer.</param>
    public static IServiceCollection AddSerializer(this IServiceCollection services, ISerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        return services.AddSingleton(serializer);
    }
}
