namespace FluxGraph.Compiler.IR;

/// <summary>What a property, variable or list element holds.</summary>
/// <param name="IsNullable">Whether null is one of its values.</param>
public abstract record ValueModel(bool IsNullable);

/// <summary>A scalar.</summary>
/// <param name="CSharpType">The C# type without a question mark, qualified with <c>global::</c> unless it is a keyword.</param>
/// <param name="Method">The last part of the run-time methods that read and write it, such as <c>Int32</c>.</param>
/// <param name="Converter">What reads and writes a custom scalar; null for the others.</param>
public sealed record ScalarValueModel(string CSharpType, bool IsValueType, string Method, ConverterModel? Converter, bool IsNullable)
    : ValueModel(IsNullable);

/// <summary>The converter of a custom scalar.</summary>
/// <param name="CSharpType">Its class, qualified.</param>
/// <param name="Scalar">The scalar's name in the schema where the converter has to be told; null where it knows.</param>
public sealed record ConverterModel(string CSharpType, string? Scalar);

/// <summary>A value of a generated enum.</summary>
public sealed record EnumValueModel(string TypeName, bool IsNullable) : ValueModel(IsNullable);

/// <summary>A generated object of a result.</summary>
/// <param name="InterfaceName">The interface that users see.</param>
/// <param name="Reader">The method that reads it, with its class.</param>
public sealed record ObjectValueModel(string InterfaceName, string Reader, bool IsNullable) : ValueModel(IsNullable);

/// <summary>A generated input object.</summary>
public sealed record InputValueModel(string TypeName, bool IsNullable) : ValueModel(IsNullable);

/// <summary>A list of values.</summary>
public sealed record ListValueModel(ValueModel Element, bool IsNullable) : ValueModel(IsNullable);
