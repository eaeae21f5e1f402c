using Studio;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
await using var fluxUltra = await FluxUltraConnection.OpenAsync(builder.Configuration);
builder.Services.AddStudio(builder.Configuration, fluxUltra);

await using var app = builder.Build();
app.UseMiddleware<SecurityHeadersMiddleware>();
app.UseDefaultFiles();
app.UseStaticFiles();
app.UseRateLimiter();
app.MapImages();
app.MapEvents();
if (fluxUltra.EmulatorAddress is { } emulator)
{
    StudioLog.Emulated(app.Logger, emulator);
}

await app.RunAsync();
