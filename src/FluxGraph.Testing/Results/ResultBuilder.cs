namespace FluxGraph.Testing;

/// <summary>Makes objects of the classes of results, all of whose values come from the schema.</summary>
internal sealed class ResultBuilder(ResultPositions positions)
{
    public T Build<T>()
        where T : class
    {
        var record = Choose(typeof(T));
        var position = positions.Find(record.Type) ?? throw new InvalidOperationException(
            $"No operation leads to a {record.Type.Name}. Its fragment is not used, or the schema of the stub is not that of its client.");
        var json = position.Completion().CompleteObject(position.SelectionSets, position.Types[0], position.Path);
        var result = record.Read(json, out var errors);
        return errors.Count == 0 && result is not null ? (T)result : throw new InvalidOperationException(
            $"A {record.Type.Name} cannot be made of what the schema says: {Describe(errors, position.Path)} Say by UseScalar what values of the scalar look like.");
    }

    private static GeneratedRecord Choose(Type type)
    {
        GeneratedRecord[] records = GeneratedClient.FindRecord(type) is { } itself
            ? [itself]
            : GeneratedClient.IsOfResult(type) ? [.. GeneratedClient.Of(type).Records.Where(record => record.Type.IsAssignableTo(type))] : [];
        return records switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException(
                $"{type} is no type of a result. Build makes what FluxGraph generates for operations: the classes of results and of the objects in them."),
            _ => throw new InvalidOperationException(
                $"{type.Name} can be any of {string.Join(", ", records.Select(record => record.Type.Name))}. Build the one that is meant: Build<{records[0].Type.Name}>()."),
        };
    }

    private static string Describe(IReadOnlyList<IClientError> errors, string path) =>
        string.Join(" ", errors.Select(error => $"{string.Concat((error.Path ?? []).Select(DataCompletion.Step).Prepend(path)).TrimStart('.')}: {error.Message}"));
}
