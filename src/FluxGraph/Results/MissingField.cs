namespace FluxGraph;

/// <summary>The error of a field that was never read. Which field it is, the operation's errors say.</summary>
internal static class MissingField
{
    public static ClientError Error { get; } = new("The server left out this field.", ClientErrorCodes.MissingMember);
}
