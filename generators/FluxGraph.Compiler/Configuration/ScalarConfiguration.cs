using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Configuration;

/// <summary>How a custom scalar appears in C#.</summary>
/// <param name="Name">The scalar's name in the schema.</param>
/// <param name="Type">The C# type, with its namespace.</param>
/// <param name="Converter">A class derived from <c>ScalarConverter&lt;T&gt;</c> with a parameterless constructor.</param>
public sealed record ScalarConfiguration(string Name, string Type, string? Converter, SourceLocation Location);
