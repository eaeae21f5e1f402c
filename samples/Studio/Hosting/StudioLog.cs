namespace Studio;

/// <summary>What the program says when it starts.</summary>
internal static partial class StudioLog
{
    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "There is no key, so an emulator draws the images. Watch it at: {Address}")]
    public static partial void Emulated(ILogger logger, Uri address);
}
