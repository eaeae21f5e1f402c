namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>What an argument or input field is called in messages: its schema coordinate. <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/></summary>
internal readonly record struct InputValueName
{
    private readonly string _owner;
    private readonly string? _field;
    private readonly string _name;

    private InputValueName(string owner, string? field, string name, bool isArgument) => (_owner, _field, _name, IsArgument) = (owner, field, name, isArgument);

    /// <summary>False for a field of an input object.</summary>
    public bool IsArgument { get; }

    /// <param name="field">Null for an argument of a directive.</param>
    public static InputValueName OfArgument(string owner, string? field, string name) => new(owner, field, name, isArgument: true);

    public static InputValueName OfInputField(string type, string name) => new(type, field: null, name, isArgument: false);

    /// <summary>Such as <c>Query.hero(id:)</c>, <c>@include(if:)</c> or <c>ReviewInput.stars</c>.</summary>
    public override string ToString() => !IsArgument ? $"{_owner}.{_name}"
        : _field is null ? $"@{_owner}({_name}:)"
        : $"{_owner}.{_field}({_name}:)";
}
