namespace FluxGraph.CompilerServices;

/// <summary>
/// The errors of a response by where they are, so that each null is looked up in the time of its path's length, however
/// many errors there are. Made only where a null may stand for an error.
/// </summary>
internal sealed class ErrorsByPath
{
    private readonly Node _root = new();

    public ErrorsByPath(IReadOnlyList<IClientError> errors)
    {
        foreach (var error in errors)
        {
            if (error.Path is { } path)
            {
                Add(error, path);
            }
        }
    }

    /// <summary>
    /// The first error at a path or below it: what could not be null below made everything up to here null.
    /// </summary>
    public IClientError? Find(IReadOnlyList<object> path)
    {
        var node = _root;
        for (var i = 0; i < path.Count; i++)
        {
            if (node.Children is null || !node.Children.TryGetValue(path[i], out node))
            {
                return null;
            }
        }

        return node.First;
    }

    private void Add(IClientError error, IReadOnlyList<object> path)
    {
        var node = _root;
        node.First ??= error;
        // Deeper than a response can be nested there is nothing to be found.
        for (var i = 0; i < path.Count && i < ResponseReader.MaximumDepth; i++)
        {
            node.Children ??= [];
            if (!node.Children.TryGetValue(path[i], out var child))
            {
                node.Children.Add(path[i], child = new Node());
            }

            node = child;
            node.First ??= error;
        }
    }

    private sealed class Node
    {
        public IClientError? First { get; set; }

        public Dictionary<object, Node>? Children { get; set; }
    }
}
