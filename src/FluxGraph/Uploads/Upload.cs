namespace FluxGraph;

/// <summary>
/// A file to send as the value of an <c>Upload</c> scalar, by the GraphQL multipart request specification. It is read while
/// it is sent, from where its stream stands then, and never held in memory.
/// </summary>
/// <remarks>The stream stays open. It can be sent again where it can seek.</remarks>
public readonly struct Upload : IEquatable<Upload>
{
    /// <summary>Makes an upload.</summary>
    /// <param name="content">What to send; readable.</param>
    /// <param name="fileName">The file's name, which the server gets to see.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; null sends <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    public Upload(Stream content, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        }

        Content = content;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>What to send.</summary>
    public Stream Content { get; }

    /// <summary>The file's name.</summary>
    public string FileName { get; }

    /// <summary>The media type, or null.</summary>
    public string? ContentType { get; }

    /// <summary>Whether both are the same stream under the same name.</summary>
    public static bool operator ==(Upload left, Upload right) => left.Equals(right);

    /// <summary>Whether they are different streams, or the same under other names.</summary>
    public static bool operator !=(Upload left, Upload right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Upload other) => ReferenceEquals(Content, other.Content) && FileName == other.FileName && ContentType == other.ContentType;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Upload other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Content, FileName, ContentType);
}
