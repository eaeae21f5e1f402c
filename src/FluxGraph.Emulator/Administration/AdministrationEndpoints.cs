using System.Net;
using System.Text.Json;

namespace FluxGraph.Emulator;

/// <summary>
/// A page to watch the emulator with, at its address: jobs, credits, and a way to let something go wrong. Prompts are
/// on it, so it is for this machine only.
/// </summary>
internal sealed class AdministrationEndpoints(EmulatorFaults faults, AccountDirectory accounts, GenerationRegister register, TimeProvider timeProvider)
{
    private const int MostGenerations = 200;

    private static readonly byte[] Page = ReadPage();

    public void Map(IEndpointRouteBuilder endpoints)
    {
        MapGuarded(endpoints, HttpMethods.Get, "/", ShowPageAsync);
        MapGuarded(endpoints, HttpMethods.Get, "/admin/state", ShowStateAsync);
        MapGuarded(endpoints, HttpMethods.Post, "/admin/faults", ScriptAsync);
    }

    private static void MapGuarded(IEndpointRouteBuilder endpoints, string method, string pattern, RequestDelegate handle) =>
        endpoints.MapMethods(pattern, [method], context =>
        {
            if (IsFromThisMachine(context))
            {
                return handle(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    /// <summary>
    /// Both ends are this machine. The name is looked at too: another site's name can be made to lead here, and its scripts
    /// would read what is shown.
    /// </summary>
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (context.Request.Host.Host == "localhost"
            || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));

    private static async Task ShowPageAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'";
        await context.Response.Body.WriteAsync(Page, context.RequestAborted);
    }

    private Task ShowStateAsync(HttpContext context)
    {
        var now = timeProvider.GetUtcNow();
        var state = new AdministrationState(
            [.. accounts.All.Select(account => account.TakeSnapshot()).Select(account => new AccountState(account.CreditsAvailable, account.CreditsSpent, account.Ledger.Count))],
            [.. register.All.OrderByDescending(generation => generation.CreatedAt).Take(MostGenerations).Select(generation => GenerationState.Of(generation, now))],
            [.. faults.Scripted.Select(fault => fault.ToString())],
            Enum.GetNames<EmulatorFault>());
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(state, WireJson.Options, context.RequestAborted);
    }

    private async Task ScriptAsync(HttpContext context)
    {
        // A page of another site can send a form, but no JSON, without asking first.
        if (!context.Request.HasJsonContentType())
        {
            throw new RequestRejectedException(RequestRejection.Invalid("The Content-Type must be application/json", StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            var script = await context.Request.ReadFromJsonAsync<FaultScript>(WireJson.Options, context.RequestAborted);
            if (!Enum.TryParse<EmulatorFault>(script?.Fault, out var fault) || script is not { Count: >= 1 and <= 1000 })
            {
                throw new RequestRejectedException(RequestRejection.Invalid($"'fault' must be one of {string.Join(", ", Enum.GetNames<EmulatorFault>())}, and 'count' from 1 to 1000"));
            }

            faults.Script(fault, script.Count);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException)
        {
            throw new RequestRejectedException(RequestRejection.Invalid("The request body must be JSON such as { \"fault\": \"ServerError\", \"count\": 1 }"));
        }
    }

    private static byte[] ReadPage()
    {
        using var resource = typeof(AdministrationEndpoints).Assembly.GetManifestResourceStream("administration.html")!;
        using var page = new MemoryStream();
        resource.CopyTo(page);
        return page.ToArray();
    }
}
