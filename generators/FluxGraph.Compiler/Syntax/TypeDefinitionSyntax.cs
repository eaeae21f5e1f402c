using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>The six kinds of type.</summary>
public enum TypeDefinitionKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}

/// <summary>
/// The head of a type's definition or extension: all that can be known without its body. The body, between its
/// braces, is only found at first; it is read when somebody asks for the members.
/// </summary>
public sealed class TypeDefinitionSyntax(
    SourceDocument source,
    DescriptionSyntax? description,
    bool isExtension,
    TypeDefinitionKind kind,
    NameSyntax name,
    EquatableArray<NameSyntax> interfaces,
    EquatableArray<NameSyntax> members,
    EquatableArray<DirectiveSyntax> directives,
    SourceSpan? body,
    SourceSpan span) : TypeSystemDefinitionSyntax(source, description, isExtension, directives, span)
{
    private TypeMembers? _members;

    public TypeDefinitionKind Kind { get; } = kind;

    public NameSyntax Name { get; } = name;

    /// <summary>What an object or interface says it implements.</summary>
    public EquatableArray<NameSyntax> Interfaces { get; } = interfaces;

    /// <summary>The members of a union.</summary>
    public EquatableArray<NameSyntax> Members { get; } = members;

    /// <summary>From the opening to the closing brace; null where there is no body.</summary>
    public SourceSpan? Body { get; } = body;

    /// <summary>The fields of an object or interface.</summary>
    public EquatableArray<FieldDefinitionSyntax> Fields => ReadMembers().Fields;

    /// <summary>The fields of an input object.</summary>
    public EquatableArray<InputValueDefinitionSyntax> InputFields => ReadMembers().InputFields;

    /// <summary>The values of an enum.</summary>
    public EquatableArray<EnumValueDefinitionSyntax> EnumValues => ReadMembers().EnumValues;

    /// <summary>The syntax error that kept the body from being read.</summary>
    public Finding? BodyFinding => ReadMembers().Finding;

    // Members are told apart by identity, so that of two threads that read the body one wins.
    private TypeMembers ReadMembers() =>
        _members ?? Interlocked.CompareExchange(ref _members, TypeBodyParser.Read(this), null) ?? _members;
}

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinitionSyntax(
    DescriptionSyntax? description,
    NameSyntax name,
    EquatableArray<InputValueDefinitionSyntax> arguments,
    TypeSyntax type,
    EquatableArray<DirectiveSyntax> directives,
    SourceSpan span) : ITypeMemberSyntax<FieldDefinitionSyntax>
{
    public SourceSpan Span { get; } = span;

    public DescriptionSyntax? Description { get; } = description;

    public NameSyntax Name { get; } = name;

    public EquatableArray<InputValueDefinitionSyntax> Arguments { get; } = arguments;

    public TypeSyntax Type { get; } = type;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    FieldDefinitionSyntax ITypeMemberSyntax<FieldDefinitionSyntax>.WithDirectives(EquatableArray<DirectiveSyntax> more) =>
        new(Description, Name, Arguments, Type, [.. Directives, .. more], Span);
}

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public sealed class InputValueDefinitionSyntax(
    DescriptionSyntax? description,
    NameSyntax name,
    TypeSyntax type,
    ValueSyntax? defaultValue,
    EquatableArray<DirectiveSyntax> directives,
    SourceSpan span) : ITypeMemberSyntax<InputValueDefinitionSyntax>
{
    public SourceSpan Span { get; } = span;

    public DescriptionSyntax? Description { get; } = description;

    public NameSyntax Name { get; } = name;

    public TypeSyntax Type { get; } = type;

    public ValueSyntax? DefaultValue { get; } = defaultValue;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    /// <summary>True when a value must be given.</summary>
    public bool IsRequired => Type is NonNullTypeSyntax && DefaultValue is null;

    InputValueDefinitionSyntax ITypeMemberSyntax<InputValueDefinitionSyntax>.WithDirectives(EquatableArray<DirectiveSyntax> more) =>
        new(Description, Name, Type, DefaultValue, [.. Directives, .. more], Span);
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinitionSyntax(
    DescriptionSyntax? description, NameSyntax name, EquatableArray<DirectiveSyntax> directives, SourceSpan span)
    : ITypeMemberSyntax<EnumValueDefinitionSyntax>
{
    public SourceSpan Span { get; } = span;

    public DescriptionSyntax? Description { get; } = description;

    public NameSyntax Name { get; } = name;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    EnumValueDefinitionSyntax ITypeMemberSyntax<EnumValueDefinitionSyntax>.WithDirectives(EquatableArray<DirectiveSyntax> more) =>
        new(Description, Name, [.. Directives, .. more], Span);
}
