using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>Which C# type a scalar of the schema has, and how it is read and written. An unknown scalar is a string.</summary>
internal sealed class ScalarMap(EquatableArray<ScalarConfiguration> configured, Schema schema)
{
    private static readonly ScalarValueModel Text = Reference("string", "String");

    private static readonly ScalarValueModel Upload = Value("global::FluxGraph.Upload", "Upload");

    private static readonly Dictionary<string, ScalarValueModel> ByName = new()
    {
        ["_Any"] = Value("global::System.Text.Json.JsonElement", "JsonElement"),
        ["Any"] = Value("global::System.Text.Json.JsonElement", "JsonElement"),
        ["Base64String"] = Reference("byte[]", "ByteArray"),
        ["BigInt"] = Value("long", "Int64"),
        ["Boolean"] = Value("bool", "Boolean"),
        ["Byte"] = Value("byte", "Byte"),
        ["ByteArray"] = Reference("byte[]", "ByteArray"),
        ["Date"] = Value("global::System.DateOnly", "DateOnly"),
        ["DateTime"] = Value("global::System.DateTimeOffset", "DateTimeOffset"),
        ["Decimal"] = Value("decimal", "Decimal"),
        ["Duration"] = Value("global::System.TimeSpan", "TimeSpan"),
        ["Float"] = Value("double", "Double"),
        ["ID"] = Reference("string", "Id"),
        ["Int"] = Value("int", "Int32"),
        ["ISO8601DateTime"] = Value("global::System.DateTimeOffset", "DateTimeOffset"),
        ["Guid"] = Value("global::System.Guid", "Guid"),
        ["Int64"] = Value("long", "Int64"),
        ["JSONObject"] = Value("global::System.Text.Json.JsonElement", "JsonElement"),
        ["JSON"] = Value("global::System.Text.Json.JsonElement", "JsonElement"),
        ["LocalDate"] = Value("global::System.DateOnly", "DateOnly"),
        ["LocalDateTime"] = Value("global::System.DateTime", "DateTime"),
        ["LocalTime"] = Value("global::System.TimeOnly", "TimeOnly"),
        ["Long"] = Value("long", "Int64"),
        ["NonNegativeFloat"] = Value("double", "Double"),
        ["NonNegativeInt"] = Value("int", "Int32"),
        ["PositiveDecimal"] = Value("decimal", "Decimal"),
        ["PositiveFloat"] = Value("double", "Double"),
        ["PositiveInt"] = Value("int", "Int32"),
        ["PreciseDateTime"] = Value("global::System.DateTimeOffset", "DateTimeOffset"),
        ["Short"] = Value("short", "Int16"),
        ["String"] = Text,
        ["Time"] = Value("global::System.TimeOnly", "TimeOnly"),
        ["TimeSpan"] = Value("global::System.TimeSpan", "TimeSpan"),
        ["URI"] = Reference("global::System.Uri", "Uri"),
        ["URL"] = Reference("global::System.Uri", "Uri"),
        ["UUID"] = Value("global::System.Guid", "Guid"),
        ["UnsignedByte"] = Value("byte", "Byte"),
        ["UnsignedInt"] = Value("uint", "UInt32"),
        ["UnsignedLong"] = Value("ulong", "UInt64"),
        ["UnsignedShort"] = Value("ushort", "UInt16"),
        ["Uri"] = Reference("global::System.Uri", "Uri"),
    };

    /// <summary>The C# types that need no converter, by their names and keywords.</summary>
    private static readonly Dictionary<string, ScalarValueModel> ByType = CreateByType();

    /// <summary>Whether it is known what a scalar is, be it a string.</summary>
    public bool IsMapped(string scalar) =>
        ByName.ContainsKey(scalar)
        || scalar == "Upload"
        || configured.Any(candidate => candidate.Name == scalar)
        || ClientDirectives.RuntimeTypeOf(schema.FindType(scalar)) is not null;

    /// <summary>The converters of all scalars that need one.</summary>
    public IEnumerable<ConverterModel> Converters =>
        configured.Select(scalar => scalar.Name)
            .Concat(schema.Types.OfType<ScalarType>().Where(scalar => ClientDirectives.RuntimeTypeOf(scalar) is not null).Select(scalar => scalar.Name))
            .Select(scalar => Find(scalar).Converter)
            .OfType<ConverterModel>()
            .Distinct()
            .OrderBy(converter => converter.CSharpType, StringComparer.Ordinal);

    /// <param name="isInput">Whether it is for a variable or an input field: files are sent, never received.</param>
    public ScalarValueModel Find(string scalar, bool isInput = false)
    {
        var configuration = configured.FirstOrDefault(candidate => candidate.Name == scalar);
        if (configuration is null && ClientDirectives.RuntimeTypeOf(schema.FindType(scalar)) is { } runtimeType)
        {
            return ByType.TryGetValue(runtimeType, out var readable) ? readable : Serialized(scalar, Qualify(runtimeType));
        }

        if (configuration is null)
        {
            return isInput && scalar == "Upload" ? Upload
                : ByName.TryGetValue(scalar, out var known) ? known
                : Text;
        }

        return configuration.Converter is null
            ? ByType.TryGetValue(configuration.Type, out var knownType) ? knownType : Text
            : new ScalarValueModel(
                Qualify(configuration.Type), IsValueType: false, "Scalar", new ConverterModel(Qualify(configuration.Converter), Scalar: null), IsNullable: false);
    }

    /// <summary>True for a C# type that can be read without a converter.</summary>
    public static bool IsKnownType(string type) => ByType.ContainsKey(type);

    /// <summary>A scalar of a type for which the application registers a serializer.</summary>
    private static ScalarValueModel Serialized(string scalar, string type) => new(
        type,
        IsValueType: false,
        "Scalar",
        new ConverterModel($"global::FluxGraph.CompilerServices.SerializedScalarConverter<{type}>", scalar),
        IsNullable: false);

    private static string Qualify(string type) =>
        type.IndexOf('.') < 0 || type.StartsWith("global::", StringComparison.Ordinal) ? type : "global::" + type;

    private static Dictionary<string, ScalarValueModel> CreateByType()
    {
        var types = new Dictionary<string, ScalarValueModel>();
        foreach (var scalar in ByName.Values.Where(scalar => scalar.Method != "Id").Append(Value("float", "Single")).Append(Value("sbyte", "SByte")))
        {
            types[scalar.CSharpType.Replace("global::", "")] = scalar;
            types["System." + scalar.Method] = scalar;
        }

        return types;
    }

    private static ScalarValueModel Value(string type, string method) => new(type, IsValueType: true, method, Converter: null, IsNullable: false);

    private static ScalarValueModel Reference(string type, string method) => new(type, IsValueType: false, method, Converter: null, IsNullable: false);
}
