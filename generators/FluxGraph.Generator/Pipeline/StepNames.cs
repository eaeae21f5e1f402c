namespace FluxGraph.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, for the tests that watch what runs again.</summary>
public static class StepNames
{
    public const string RootNamespace = nameof(RootNamespace);
    public const string Configuration = nameof(Configuration);
    public const string Syntax = nameof(Syntax);
    public const string Introspection = nameof(Introspection);
    public const string Schema = nameof(Schema);
    public const string Client = nameof(Client);
    public const string Document = nameof(Document);
    public const string Compilation = nameof(Compilation);
    public const string DocumentFile = nameof(DocumentFile);
    public const string ClientSummary = nameof(ClientSummary);
    public const string ClientFile = nameof(ClientFile);
    public const string Finding = nameof(Finding);
}
