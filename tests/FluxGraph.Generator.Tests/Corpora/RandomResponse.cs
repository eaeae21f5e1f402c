using System.Text.Json.Nodes;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>What is special about a response.</summary>
internal enum ResponseContent
{
    Ordinary,

    /// <summary>Null in half of the places where it is allowed.</summary>
    Nulls,

    /// <summary>Half of the enum values are newer than the schema.</summary>
    UnknownEnumValues,

    /// <summary>Half of the objects of abstract types are of a type that is newer than the schema.</summary>
    UnknownTypes,

    /// <summary>No object of an abstract type says its type.</summary>
    MissingTypeNames,

    /// <summary><c>@include</c> and <c>@skip</c> take away all that they can.</summary>
    LeftOut,
}

/// <summary>Data that a server could send for an operation, made from a seed, and what a client should see of it.</summary>
internal sealed class RandomResponse(Schema schema, SelectedFields fields, ResponseContent content, Random random)
{
    public const string UnknownValue = "NOT_IN_THE_SCHEMA";

    /// <summary>What an unknown enum value is for the client.</summary>
    public const string Unrecognized = "Unrecognized";

    private const int ManyObjects = 200;

    private readonly RandomScalar _scalars = new(random);

    public int Objects { get; private set; }

    /// <summary>Objects whose type the client cannot know.</summary>
    public int UntoldObjects { get; private set; }

    public int UnknownEnumValues { get; private set; }

    public int Nulls { get; private set; }

    public int LeftOutFields { get; private set; }

    /// <summary>How often the client asked for <c>__typename</c> and did not get it.</summary>
    public int MissingTypeNames { get; private set; }

    /// <summary>The data as it is sent, and as it is to be seen: with null for what is left out.</summary>
    public (JsonObject Sent, JsonObject Seen) Make(OperationDefinitionSyntax operation)
    {
        var root = schema.FindRoot(operation.Type)!;
        return MakeObject([new Selection(root, operation.SelectionSet, IsIncluded: true)], root);
    }

    private (JsonObject Sent, JsonObject Seen) MakeObject(IReadOnlyList<Selection> selections, CompositeType type)
    {
        Objects++;
        var objectType = ChooseType(type);
        var typeName = objectType?.Name ?? "NotInTheSchema";
        var isNameless = objectType is null && content is ResponseContent.MissingTypeNames;
        var selected = fields.Collect(selections, condition => objectType is null ? HasAllOf(type, condition) : schema.GetPossibleTypes(condition).Contains(objectType.Name));
        var uses = selected.ToLookup(field => field.ResponseName);
        var sent = new JsonObject();
        var seen = new JsonObject();
        if (type is not ObjectType && !isNameless)
        {
            // The client asks for it wherever it has to know it.
            sent.Add("__typename", typeName);
        }

        foreach (var name in selected.Where(field => field.IsIncluded).Select(field => field.ResponseName).Distinct())
        {
            var field = uses[name].First();
            if (field.Field.Name.Text != "__typename")
            {
                var (sentValue, seenValue) = MakeValue(DefinitionOf(field, objectType ?? type).Type, [.. uses[name]]);
                sent.Add(name, sentValue);
                seen.Add(name, seenValue);
            }
            else if (isNameless)
            {
                MissingTypeNames++;
                seen.Add(name, null);
            }
            else
            {
                sent[name] = typeName;
                seen.Add(name, typeName);
            }
        }

        foreach (var leftOut in uses.Where(same => !seen.ContainsKey(same.Key)))
        {
            LeftOutFields++;
            seen.Add(leftOut.Key, null);
        }

        return (sent, seen);
    }

    /// <summary>Null for a type that the client does not know.</summary>
    private ObjectType? ChooseType(CompositeType type)
    {
        if (type is ObjectType objectType)
        {
            return objectType;
        }

        if (content is ResponseContent.MissingTypeNames || (content is ResponseContent.UnknownTypes && random.Next(2) == 0))
        {
            UntoldObjects++;
            return null;
        }

        var possible = schema.GetPossibleTypes(type).Order(StringComparer.Ordinal).ToArray();
        return (ObjectType)schema.FindType(possible[random.Next(possible.Length)])!;
    }

    /// <summary>A new type is like all that are known: it implements the interfaces that each of them does.</summary>
    private bool HasAllOf(CompositeType type, CompositeType condition) =>
        ReferenceEquals(type, condition) || (condition is not ObjectType && schema.GetPossibleTypes(type).All(schema.GetPossibleTypes(condition).Contains));

    private FieldDefinitionSyntax DefinitionOf(SelectedField field, CompositeType type) =>
        schema.FindField(type, field.Field.Name.Text) ?? schema.FindField(field.Parent, field.Field.Name.Text)!;

    private (JsonNode? Sent, JsonNode? Seen) MakeValue(TypeSyntax type, SelectedField[] uses)
    {
        if (type is NonNullTypeSyntax nonNull)
        {
            return MakePresent(nonNull.Nullable, uses);
        }

        if (random.Next(20) < (content is ResponseContent.Nulls ? 10 : 1))
        {
            Nulls++;
            return (null, null);
        }

        return MakePresent(type, uses);
    }

    private (JsonNode? Sent, JsonNode? Seen) MakePresent(TypeSyntax type, SelectedField[] uses)
    {
        if (type is ListTypeSyntax list)
        {
            var sent = new JsonArray();
            var seen = new JsonArray();
            for (var count = Objects > ManyObjects ? 0 : random.Next(4); count > 0; count--)
            {
                var (sentElement, seenElement) = MakeValue(list.Element, uses);
                sent.Add(sentElement);
                seen.Add(seenElement);
            }

            return (sent, seen);
        }

        return schema.FindType(type.Named.Text) switch
        {
            CompositeType composite => MakeObject(fields.Below(uses), composite),
            EnumType enumeration => MakeEnumValue(enumeration),
            _ => _scalars.Make(type.Named.Text),
        };
    }

    private (JsonNode? Sent, JsonNode? Seen) MakeEnumValue(EnumType type)
    {
        if (content is ResponseContent.UnknownEnumValues && random.Next(2) == 0)
        {
            UnknownEnumValues++;
            return (UnknownValue, Unrecognized);
        }

        var value = type.Values[random.Next(type.Values.Count)].Name.Text;
        return (value, value);
    }
}
