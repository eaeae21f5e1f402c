using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>
/// Tells from the project's properties, which FluxGraph's targets show to the compiler, and from its references whether a
/// compilation is client-side. What is only likely does not count: a project whose list of supported platforms has the
/// browser among others, or which references what server hosts reference too.
/// </summary>
internal sealed class ClientSideSignals(Compilation compilation, AnalyzerConfigOptions options)
{
    private const string Browser = "browser";

    /// <summary>Null for a compilation that is not certainly client-side.</summary>
    public static ClientSideHost? Find(Compilation compilation, AnalyzerConfigOptions options)
    {
        var signals = new ClientSideSignals(compilation, options);
        if (signals.FindBrowser() is { } browser)
        {
            return new ClientSideHost(ClientSideKind.Browser, browser);
        }

        return !signals.Is("FluxGraphClientSide", "false") && !signals.Has("IsTestProject") && signals.FindApp() is { } app
            ? new ClientSideHost(ClientSideKind.App, app)
            : null;
    }

    private string? FindBrowser() =>
        Has("UsingMicrosoftNETSdkBlazorWebAssembly") ? "a Blazor WebAssembly project"
        : Has("UsingMicrosoftNETSdkWebAssembly") ? "a WebAssembly project"
        : Is("RuntimeIdentifier", "browser-wasm")
            || Is("TargetPlatformIdentifier", Browser)
            // The name of Uno's target framework for browsers.
            || Is("TargetPlatformIdentifier", "browserwasm")
            || Is("_SupportedPlatformList", Browser)
            || Is("FluxGraphClientSide", Browser) ? "a project that runs in browsers"
        : null;

    private string? FindApp() =>
        Is("TargetPlatformIdentifier", "android") ? "an Android app"
        : Is("TargetPlatformIdentifier", "ios") ? "an iOS app"
        : Is("TargetPlatformIdentifier", "maccatalyst") ? "a Mac Catalyst app"
        : Is("TargetPlatformIdentifier", "tvos") ? "a tvOS app"
        : Has("UseMaui") ? "a MAUI app"
        : IsUnityPlayer() ? "a Unity app"
        : IsExecutable() && References("Uno.UI") ? "an Uno app"
        : IsExecutable() && (References("Avalonia.Desktop") || References("Avalonia.Android") || References("Avalonia.iOS")) ? "an Avalonia app"
        : IsWindowed() && Has("UseWPF") ? "a WPF app"
        : IsWindowed() && Has("UseWindowsForms") ? "a Windows Forms app"
        : IsWindowed() && Has("UseWinUI") ? "a WinUI app"
        : Has("FluxGraphClientSide") ? "a client-side project"
        : null;

    // Unity compiles the dedicated server of a game from the same code, with a symbol that says so.
    private bool IsUnityPlayer() =>
        (References("UnityEngine") || References("UnityEngine.CoreModule"))
        && !compilation.SyntaxTrees.Take(1).Any(tree => tree.Options.PreprocessorSymbolNames.Contains("UNITY_SERVER"));

    private bool IsWindowed() => compilation.Options.OutputKind == OutputKind.WindowsApplication || Is("OutputType", "WinExe");

    private bool IsExecutable() => IsWindowed() || compilation.Options.OutputKind == OutputKind.ConsoleApplication || Is("OutputType", "Exe");

    private bool References(string assembly) => ReferencedNames.Any(compilation, name => string.Equals(name, assembly, StringComparison.Ordinal));

    private bool Has(string property) => Is(property, "true");

    private bool Is(string property, string value) =>
        options.TryGetValue("build_property." + property, out var actual)
        && string.Equals(actual.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
