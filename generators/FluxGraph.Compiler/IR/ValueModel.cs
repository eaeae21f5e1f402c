using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.IR;

/// <summary>What a property, variable or list element holds.</summary>
/// <param name="IsNullable">Whether null is one of its values.</param>
public abstract record ValueModel(bool IsNullable)
{
    /// <summary>What C# sees of the value, whatever is done to read it.</summary>
    public virtual ValueModel Declared => this;
}

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

/// <summary>A value in whose place an error may come.</summary>
/// <param name="Value">The value where there is no error.</param>
/// <param name="To">What becomes of the error; <see cref="CatchTo.Result"/> makes it a part of the type.</param>
public sealed record CaughtValueModel(ValueModel Value, CatchTo To) : ValueModel(To is not CatchTo.Result && Value.IsNullable)
{
    public override ValueModel Declared => To is CatchTo.Result ? this : Value.Declared;
}
