using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;

namespace FluxGraph.Emulator;

/// <summary><c>POST /graphql</c>, opened by the header <c>Authorization: Bearer …</c>.</summary>
internal sealed partial class GraphQLHandler(
    ISchema schema,
    RequestGate gate,
    GenerationRegister register,
    WebhookDispatcher webhooks,
    ResponseFieldSpelling spelling,
    ILogger<GraphQLHandler> logger)
{
    public const string Path = "/graphql";

    private const string BearerScheme = "Bearer ";

    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLRequestReader _reader = new(new GraphQLSerializer());

    public async Task HandleAsync(HttpContext context)
    {
        // Set first: it holds for rejections, too.
        context.Response.ContentType = GraphQLMediaTypes.Choose(context.Request.Headers.Accept) + "; charset=utf-8";

        var account = gate.Admit(context.Response, ApiKeyOf(context.Request));
        var request = await _reader.ReadAsync(context.Request);

        using var batch = new GenerationBatch(account, register, webhooks);
        var result = await ExecuteAsync(request, new GraphQLUserContext(account, batch));
        var data = (result.Data as ExecutionNode)?.ToValue();

        if (data is null)
        {
            await WriteFailureAsync(context.Response, result);
        }
        else
        {
            batch.Commit();
            await WriteSuccessAsync(context.Response, result, data);
        }
    }

    private static string? ApiKeyOf(HttpRequest request)
        => request.Headers.Authorization is [{ } value]
            && value.StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase)
            && value.AsSpan(BearerScheme.Length).Trim() is { Length: > 0 } apiKey
            ? apiKey.ToString()
            : null;

    private Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, GraphQLUserContext userContext)
        => _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            UserContext = userContext,
            UnhandledExceptionDelegate = context =>
            {
                if (context.OriginalException is not RequestRejectedException)
                {
                    LogUnexpectedException(logger, context.OriginalException);
                }

                return Task.CompletedTask;
            },
        });

    private static Task WriteFailureAsync(HttpResponse response, ExecutionResult result)
    {
        var errors = result.Errors ?? throw new InvalidOperationException("GraphQL.NET answered neither data nor errors.");

        // The API speaks in HTTP's status codes; where there are several errors, the first one decides.
        ResponseWriter.SetStatus(response, GraphQLErrors.ToRejection(errors[0]));
        return ResponseWriter.WriteAsync(response, new ResponseBody { Errors = [.. errors.Select(GraphQLErrors.ToRequestError)] });
    }

    private Task WriteSuccessAsync(HttpResponse response, ExecutionResult result, object data)
        => ResponseWriter.WriteAsync(response, new ResponseBody
        {
            Data = ResponseNames.Spell(data, spelling),
            Errors = result.Errors is { Count: > 0 } errors ? [.. errors.Select(GraphQLErrors.ToFieldError)] : null,
        });

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A field failed unexpectedly")]
    private static partial void LogUnexpectedException(ILogger logger, Exception exception);
}
