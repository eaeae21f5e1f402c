namespace FluxGraph.Serialization;

/// <summary>How a scalar of the schema is represented in a program; registered with <c>services.AddSerializer</c>.</summary>
/// <remarks>Derive from <see cref="ScalarSerializer{TSerialized, TRuntime}"/>; FluxGraph uses no other implementation.</remarks>
public interface ISerializer
{
    /// <summary>The scalar's name in the schema.</summary>
    string TypeName { get; }
}
