namespace FluxGraph.Serialization;

/// <summary>The names of the scalars that FluxGraph reads without a word about them.</summary>
public static class BuiltInScalarNames
{
    /// <summary>The scalar <c>Any</c>: any JSON.</summary>
    public const string Any = "Any";

    /// <summary>The scalar <c>Base64String</c>: bytes, in Base64.</summary>
    public const string Base64String = "Base64String";

    /// <summary>The scalar <c>Boolean</c>: true and false.</summary>
    public const string Boolean = "Boolean";

    /// <summary>The scalar <c>Byte</c>: an integer of 8 bits.</summary>
    public const string Byte = "Byte";

    /// <summary>The scalar <c>ByteArray</c>: bytes, in Base64.</summary>
    public const string ByteArray = "ByteArray";

    /// <summary>The scalar <c>Date</c>: a date.</summary>
    public const string Date = "Date";

    /// <summary>The scalar <c>DateTime</c>: an instant.</summary>
    public const string DateTime = "DateTime";

    /// <summary>The scalar <c>Decimal</c>: a decimal number.</summary>
    public const string Decimal = "Decimal";

    /// <summary>The scalar <c>Duration</c>: a duration.</summary>
    public const string Duration = "Duration";

    /// <summary>The scalar <c>Float</c>: a number in double precision.</summary>
    public const string Float = "Float";

    /// <summary>The scalar <c>ID</c>: an id.</summary>
    public const string ID = "ID";

    /// <summary>The scalar <c>Int</c>: an integer of 32 bits.</summary>
    public const string Int = "Int";

    /// <summary>The scalar <c>LocalDate</c>: a date.</summary>
    public const string LocalDate = "LocalDate";

    /// <summary>The scalar <c>LocalDateTime</c>: a date and time without an offset.</summary>
    public const string LocalDateTime = "LocalDateTime";

    /// <summary>The scalar <c>LocalTime</c>: a time of day.</summary>
    public const string LocalTime = "LocalTime";

    /// <summary>The scalar <c>Long</c>: an integer of 64 bits.</summary>
    public const string Long = "Long";

    /// <summary>The scalar <c>Short</c>: an integer of 16 bits.</summary>
    public const string Short = "Short";

    /// <summary>The scalar <c>String</c>: text.</summary>
    public const string String = "String";

    /// <summary>The scalar <c>TimeSpan</c>: a duration.</summary>
    public const string TimeSpan = "TimeSpan";

    /// <summary>The scalar <c>UnsignedByte</c>: an unsigned integer of 8 bits.</summary>
    public const string UnsignedByte = "UnsignedByte";

    /// <summary>The scalar <c>UnsignedInt</c>: an unsigned integer of 32 bits.</summary>
    public const string UnsignedInt = "UnsignedInt";

    /// <summary>The scalar <c>UnsignedLong</c>: an unsigned integer of 64 bits.</summary>
    public const string UnsignedLong = "UnsignedLong";

    /// <summary>The scalar <c>UnsignedShort</c>: an unsigned integer of 16 bits.</summary>
    public const string UnsignedShort = "UnsignedShort";

    /// <summary>The scalar <c>Upload</c>: a file.</summary>
    public const string Upload = "Upload";

    /// <summary>The scalar <c>URI</c>: a URI.</summary>
    public const string Uri = "URI";

    /// <summary>The scalar <c>URL</c>: a URL.</summary>
    public const string Url = "URL";

    /// <summary>The scalar <c>UUID</c>: a UUID.</summary>
    public const string UUID = "UUID";
}
