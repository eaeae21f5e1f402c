using System.Globalization;
using System.Text;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Generator.Tests.Names;

/// <summary>
/// A small valid project with nasty names everywhere, made from a seed. All types have the same fields, so that whatever
/// is selected merges; which field a response name is for is one and the same everywhere.
/// </summary>
internal sealed class NastyProject
{
    private const int MaximumDepth = 3;

    private readonly Random _random;
    private readonly string[] _pool;
    private readonly string[] _objects;
    private readonly string[] _interfaces;
    private readonly string _union;
    private readonly string[] _enums;
    private readonly string[] _inputs;
    private readonly (string Name, string Type, bool IsObject)[] _fields;
    private readonly string[] _fragments;
    private readonly string[] _fragmentTypes;

    public NastyProject(int seed)
    {
        _random = new Random(seed);
        Name = "NastyClient" + seed;
        _pool = NastyNames.For(Name);
        var types = new Queue<string>(Shuffle(_pool));
        _objects = Take(types, 4);
        _interfaces = Take(types, 2);
        _union = types.Dequeue();
        _enums = Take(types, 4);
        _inputs = Take(types, 5);
        _fields = [.. Shuffle(_pool).Take(12).Select((name, index) => CreateField(name, index))];
        _fragments = [.. Shuffle([.. _pool, .. NastyNames.Reserved]).Where(name => name != "on").Take(4)];
        _fragmentTypes = [.. _fragments.Select(_ => AnyType())];
        Schema = CreateSchema();
        var operations = new Queue<string>(Shuffle([.. _pool, .. NastyNames.Reserved]));
        Documents = [.. Enumerable.Range(0, 3).Select(index => CreateDocument(index, operations))];
    }

    public string Name { get; }

    public string Schema { get; }

    public IReadOnlyList<string> Documents { get; }

    public ClientConfiguration Client => ConfigurationReader.Read(new SourceDocument(
        "/nasty/.graphqlrc.json",
        $$"""{ "schema": "schema.graphql", "documents": "*.graphql", "extensions": { "fluxgraph": { "name": "{{Name}}", "namespace": "Nasty.{{Name}}Space" } } }"""))
        .Clients[0];

    public SourceDocument SchemaSource => new("/nasty/schema.graphql", Schema);

    public IReadOnlyList<SourceDocument> Sources => [.. Documents.Select((text, index) => new SourceDocument($"/nasty/{(char)('a' + index)}.graphql", text))];

    public ClientOutput Compile() => GraphQLCompiler.Compile(Client, Name, [SchemaSource], Sources);

    public override string ToString() => Schema + "\n\n" + string.Join("\n\n", Documents);

    private (string Name, string Type, bool IsObject) CreateField(string name, int index)
    {
        var isObject = index % 2 == 0;
        var type = isObject
            ? AnyType()
            : _random.Next(4) switch { 0 => "ID", 1 => "Int", 2 => Any(_enums), _ => "String" };
        return (name, _random.Next(4) switch { 0 => $"[{type}!]!", 1 => $"[{type}]", 2 => type + "!", _ => type }, isObject);
    }

    private string CreateSchema()
    {
        var text = new StringBuilder("schema { query: NastyQuery mutation: NastyMutation }\n");
        var fields = string.Join(" ", _fields.Select(field => $"{field.Name}: {field.Type}"));
        var takes = string.Join(" ", _enums.Concat(_inputs).Select((type, index) => $"take{index}(value: {type}, more: [[{type}!]]): Int"));
        text.Append(CultureInfo.InvariantCulture, $"type NastyQuery {{ {fields} {takes} }}\ntype NastyMutation {{ {fields} {takes} }}\n");
        foreach (var name in _interfaces)
        {
            text.Append(CultureInfo.InvariantCulture, $"interface {name} {{ {fields} }}\n");
        }

        foreach (var name in _objects)
        {
            text.Append(CultureInfo.InvariantCulture, $"type {name} implements {string.Join(" & ", _interfaces)} {{ {fields} }}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"union {_union} = {string.Join(" | ", _objects)}\n");
        foreach (var name in _enums)
        {
            var values = Shuffle(_pool).Where(value => value is not ("true" or "false" or "null")).Take(12);
            text.Append(CultureInfo.InvariantCulture, $"enum {name} {{ {string.Join(" ", values.Select(value => value + (_random.Next(5) == 0 ? " @deprecated" : "")))} }}\n");
        }

        for (var i = 0; i < _inputs.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"input {_inputs[i]}{(i == 0 ? " @oneOf" : "")} {{ {string.Join(" ", Shuffle(_pool).Take(12).Select(name => $"{name}: {InputType(isNullable: i == 0)}"))} }}\n");
        }

        return text.ToString();
    }

    private string InputType(bool isNullable)
    {
        var type = _random.Next(3) switch { 0 => Any(_enums), 1 => "String", _ => "Int" };
        return _random.Next(6) switch
        {
            0 => $"[{Any(_inputs)}!]",
            1 => $"[[{type}]!]",
            2 => Any(_inputs),
            3 => type + (isNullable ? "" : "!"),
            4 when !isNullable => $"[{type}!]! = []",
            _ => type,
        };
    }

    private string CreateDocument(int index, Queue<string> operations)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 2; i++)
        {
            var variables = Shuffle([.. _pool, .. NastyNames.Reserved]).Take(_random.Next(5)).Select(name => (Name: name, Type: _random.Next(_enums.Length + _inputs.Length))).ToArray();
            var definitions = variables.Select(variable => $"${variable.Name}: {_enums.Concat(_inputs).ElementAt(variable.Type)}{(_random.Next(3) == 0 ? "!" : "")}");
            var uses = variables.Select((variable, number) => $"used{number}: take{variable.Type}(value: ${variable.Name}) ");
            text.Append(CultureInfo.InvariantCulture, $"{(_random.Next(3) == 0 ? "mutation" : "query")} {operations.Dequeue()}{(variables.Length == 0 ? "" : $"({string.Join(" ", definitions)})")} ")
                .Append(CultureInfo.InvariantCulture, $"{{ {string.Concat(uses)}{Selections(_interfaces[0], 0, firstFragment: 0)} }}\n");
        }

        for (var i = index; i < _fragments.Length; i += 3)
        {
            text.Append(CultureInfo.InvariantCulture, $"fragment {_fragments[i]} on {_fragmentTypes[i]} {{ __typename {Selections(_fragmentTypes[i], 1, i + 1)} }}\n");
        }

        return text.ToString();
    }

    /// <param name="depth">Zero at the root, whose type has the fields but none of the interfaces.</param>
    private string Selections(string type, int depth, int firstFragment)
    {
        var text = new StringBuilder();
        for (var count = _random.Next(2, 6); count > 0; count--)
        {
            var kind = depth == 0 || type == _union && _random.Next(3) == 0 ? 0 : _random.Next(6);
            if (kind == 0 && type == _union)
            {
                text.Append("__typename ");
            }
            else if (kind <= 3 && type != _union)
            {
                text.Append(Field(depth, firstFragment));
            }
            else if (kind == 4 && firstFragment < _fragments.Length)
            {
                var fragment = _random.Next(firstFragment, _fragments.Length);
                text.Append(Overlap(type, _fragmentTypes[fragment]) ? $"...{_fragments[fragment]} " : "__typename ");
            }
            else if (depth < MaximumDepth)
            {
                var condition = AnyType();
                condition = Overlap(type, condition) ? condition : type;
                text.Append(CultureInfo.InvariantCulture, $"... on {condition} {{ {Selections(condition, depth + 1, firstFragment)}}} ");
            }
        }

        return text.Length == 0 ? "__typename " : text.ToString();
    }

    /// <summary>A field under its name or an alias: an alias stands for the field that its place in the pool says.</summary>
    private string Field(int depth, int firstFragment)
    {
        var alias = Any(_pool);
        var named = Array.FindIndex(_fields, field => field.Name == alias);
        var field = _fields[named >= 0 ? named : Array.IndexOf(_pool, alias) % _fields.Length];
        if (!field.IsObject)
        {
            return $"{alias}: {field.Name} ";
        }

        return depth < MaximumDepth ? $"{alias}: {field.Name} {{ {Selections(field.Type.Trim('[', ']', '!'), depth + 1, firstFragment)}}} " : "__typename ";
    }

    private bool Overlap(string type, string other) => type == other || !_objects.Contains(type) || !_objects.Contains(other);

    private string AnyType() => _random.Next(3) switch { 0 => Any(_interfaces), 1 => _union, _ => Any(_objects) };

    private string Any(string[] names) => names[_random.Next(names.Length)];

    private string[] Shuffle(string[] names)
    {
        string[] copy = [.. names.Distinct()];
        _random.Shuffle(copy);
        return copy;
    }

    private static string[] Take(Queue<string> names, int count) => [.. Enumerable.Range(0, count).Select(_ => names.Dequeue())];
}
