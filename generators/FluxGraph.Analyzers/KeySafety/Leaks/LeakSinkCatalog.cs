using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>Knows, by symbol, what takes a value out of the backend, and how a message calls where it goes.</summary>
internal static class LeakSinkCatalog
{
    private const string Console = "the console";
    private const string Log = "a log";
    private const string Trace = "a trace";
    private const string Exception = "the message of an exception";
    private const string Address = "a URL";
    private const string Response = "a response";
    private const string Markup = "the markup of a page";
    private const string JavaScript = "JavaScript in the browser";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Write", "WriteLine", "WriteAsync", "WriteLineAsync", "Print", "Fail", "SetTag", "AddTag", "SetBaggage", "AddBaggage",
        "BeginScope", "PushProperty", "ForContext", "Verbose", "Debug", "Information", "Info", "Warning", "Warn", "Error", "Fatal", "Trace", "Critical",
        "AddContent", "AddMarkupContent", "AddAttribute", "WriteLiteral", "WriteAttributeValue", "Raw",
        "Redirect", "Append", "Content", "AddQueryString", "NavigateTo", "Create", "Add",
        "Ok", "Json", "Text", "Bytes", "View", "PartialView", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "BadRequest",
        "NotFound", "Conflict", "Unauthorized", "StatusCode", "Problem", "UnprocessableEntity", "WriteAsJsonAsync", "Stream", "File",
        "InternalServerError", "LocalRedirect", "Page", "Partial",
    };

    private static readonly string[] Prefixes = ["Log", "Trace", "Invoke", "Get", "Post", "Put", "Patch", "Delete", "Send"];

    /// <summary>Whether a method of this name can be a sink, which the syntax alone tells.</summary>
    public static bool MayBeSink(string method)
    {
        if (Names.Contains(method))
        {
            return true;
        }

        foreach (var prefix in Prefixes)
        {
            if (method.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type of this name can be a sink when it is created.</summary>
    public static bool MayBeCreatedSink(string type) =>
        type is "Uri" or "UriBuilder" or "HttpRequestMessage"
        || type.EndsWith("Exception", StringComparison.Ordinal)
        || type.EndsWith("Result", StringComparison.Ordinal);

    /// <summary>Where a call takes its arguments; null where they stay.</summary>
    public static string? Find(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var space = type?.ContainingNamespace?.ToDisplayString();
        return (space, type?.Name) switch
        {
            ("System", "Console") => Console,
            ("System.Diagnostics", "Debug" or "Trace" or "TraceSource") => Log,
            ("System.Diagnostics", "Activity") => Trace,
            ("Microsoft.Extensions.Logging", _) => Log,
            ("Serilog" or "Serilog.Core" or "Serilog.Context", "Log" or "ILogger" or "Logger" or "LogContext") => Log,
            ("NLog", "Logger" or "ILogger" or "ILoggerBase" or "ILoggerExtensions") or ("log4net", "ILog") => Log,
            ("Microsoft.JSInterop", _) => JavaScript,
            ("Microsoft.AspNetCore.Components.Rendering", "RenderTreeBuilder") => Markup,
            ("Microsoft.AspNetCore.Mvc.Razor", "RazorPageBase" or "RazorPage") => Markup,
            ("Microsoft.AspNetCore.Mvc.Rendering", "IHtmlHelper") or ("Microsoft.AspNetCore.Html", _) => Markup,
            ("Microsoft.AspNetCore.Http", "QueryString") or ("Microsoft.AspNetCore.WebUtilities", "QueryHelpers") => Address,
            ("Microsoft.AspNetCore.Http", "Results" or "TypedResults" or "IResultExtensions") => Response,
            ("Microsoft.AspNetCore.Http", "HttpResponse" or "HttpResponseWritingExtensions" or "HttpResponseJsonExtensions" or "IResponseCookies") => Response,
            ("Microsoft.AspNetCore.Mvc" or "Microsoft.AspNetCore.Mvc.RazorPages", "ControllerBase" or "Controller" or "PageModel" or "PageBase") when MakesResult(method) => Response,
            _ when HasAttribute(method, "LoggerMessageAttribute") => Log,
            _ when HasAttribute(method, "JSImportAttribute") => JavaScript,
            _ => null,
        };
    }

    /// <summary>Where the creation of an object takes its arguments; null where they stay.</summary>
    public static string? FindCreated(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace?.ToDisplayString() is "Microsoft.AspNetCore.Mvc" && type.Name.EndsWith("Result", StringComparison.Ordinal))
        {
            return Response;
        }

        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return Exception;
            }
        }

        return null;
    }

    /// <summary>Where an assignment takes its value; null where it stays.</summary>
    public static string? FindAssigned(IPropertySymbol property) =>
        (property.ContainingType?.Name, property.Name) switch
        {
            ("UriBuilder", "Query" or "Path" or "Fragment" or "UserName" or "Password") => Address,
            ("ContentResult", "Content") => Response,
            _ => null,
        };

    /// <summary>Where a text writer sends what is written: the console's, or nothing that is known.</summary>
    public static string? FindWriter(ISymbol? source) => source is IPropertySymbol { Name: "Out" or "Error", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } }
        ? Console
        : null;

    /// <summary>Whether a parameter is declared to take an address.</summary>
    public static string? FindParameter(IParameterSymbol parameter) => parameter.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "StringSyntaxAttribute" && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: "Uri" }, ..])
            ? Address
            : null;

    /// <summary>How a message calls what a handler of requests returns.</summary>
    public static string ReturnedByHandler => Response;

    private static bool MakesResult(IMethodSymbol method) => method.ReturnType.Name.EndsWith("Result", StringComparison.Ordinal);

    private static bool HasAttribute(IMethodSymbol method, string name) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);
}
