using System.Globalization;
using FluxGraph.Analyzers.KeySafety.ClientSide;
using FluxGraph.Analyzers.Tests.StandIns;
using FluxGraph.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.Tests.KeySafety.ClientSide;

/// <summary>Which projects are client-side, and which only look like it.</summary>
public sealed class ClientSideSignalTests
{
    private const string Use = """class Program { static void Main() => _ = ApiKey.FromEnvironment("FLUXULTRA_API_KEY"); }""";

    [Theory]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly=true", "FLUX4010", "a Blazor WebAssembly project")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly=true;FluxGraphClientSide=false", "FLUX4010", "a Blazor WebAssembly project")]
    [InlineData("UsingMicrosoftNETSdkWebAssembly=true", "FLUX4010", "a WebAssembly project")]
    [InlineData("RuntimeIdentifier=browser-wasm", "FLUX4010", "a project that runs in browsers")]
    [InlineData("_SupportedPlatformList=browser", "FLUX4010", "a project that runs in browsers")]
    [InlineData("TargetPlatformIdentifier=browser", "FLUX4010", "a project that runs in browsers")]
    [InlineData("TargetPlatformIdentifier=browserwasm", "FLUX4010", "a project that runs in browsers")]
    [InlineData("FluxGraphClientSide=browser", "FLUX4010", "a project that runs in browsers")]
    [InlineData("TargetPlatformIdentifier=android", "FLUX4011", "an Android app")]
    [InlineData("TargetPlatformIdentifier=ios", "FLUX4011", "an iOS app")]
    [InlineData("TargetPlatformIdentifier=MacCatalyst", "FLUX4011", "a Mac Catalyst app")]
    [InlineData("TargetPlatformIdentifier=tvos", "FLUX4011", "a tvOS app")]
    [InlineData("UseMaui=True", "FLUX4011", "a MAUI app")]
    [InlineData("UseWPF=true;OutputType=WinExe", "FLUX4011", "a WPF app")]
    [InlineData("UseWindowsForms=true;OutputType=WinExe;TargetPlatformIdentifier=Windows", "FLUX4011", "a Windows Forms app")]
    [InlineData("UseWinUI=true;OutputType=WinExe", "FLUX4011", "a WinUI app")]
    [InlineData("FluxGraphClientSide=true", "FLUX4011", "a client-side project")]
    public async Task A_client_side_project_is_told_by_its_properties(string properties, string id, string description)
    {
        var finding = Assert.Single(await Run(properties).FindAsync(Use));

        Assert.Equal(id, finding.Id);
        Assert.Contains($"'ApiKey.FromEnvironment' is used in {description}:", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.EndsWith($"/docs/rules/{id}.md", finding.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("UsingMicrosoftNETSdkWeb=true")]
    [InlineData("_SupportedPlatformList=Linux,macOS,Windows")]
    [InlineData("_SupportedPlatformList=Linux,macOS,Windows,browser")]
    [InlineData("_SupportedPlatformList=browser,Linux")]
    [InlineData("RuntimeIdentifier=linux-x64")]
    [InlineData("TargetPlatformIdentifier=Windows")]
    [InlineData("TargetPlatformIdentifier=Windows;OutputType=Exe")]
    [InlineData("OutputType=WinExe")]
    [InlineData("UseWPF=true;OutputType=Library")]
    [InlineData("UseWindowsForms=true")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly=;UseMaui=false")]
    [InlineData("UseWPF=true;OutputType=WinExe;FluxGraphClientSide=false")]
    [InlineData("UseMaui=true;FluxGraphClientSide=False")]
    [InlineData("UseMaui=true;IsTestProject=true")]
    public async Task Other_projects_are_left_alone(string properties) => Assert.Empty(await Run(properties).FindAsync(Use));

    [Theory]
    [InlineData("UnityEngine", OutputKind.DynamicallyLinkedLibrary, "a Unity app")]
    [InlineData("UnityEngine.CoreModule", OutputKind.DynamicallyLinkedLibrary, "a Unity app")]
    [InlineData("Avalonia.Desktop", OutputKind.WindowsApplication, "an Avalonia app")]
    [InlineData("Avalonia.iOS", OutputKind.ConsoleApplication, "an Avalonia app")]
    [InlineData("Uno.UI", OutputKind.ConsoleApplication, "an Uno app")]
    public async Task An_app_is_told_by_its_framework(string assembly, OutputKind output, string description)
    {
        var finding = Assert.Single(await RunWith(assembly, output).FindAsync(Use));

        Assert.Equal("FLUX4011", finding.Id);
        Assert.Contains($"is used in {description}:", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Avalonia.Desktop", OutputKind.DynamicallyLinkedLibrary)]
    [InlineData("Uno.UI", OutputKind.DynamicallyLinkedLibrary)]
    // A server that hosts a Blazor WebAssembly app, and a test of one, reference it as well.
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", OutputKind.ConsoleApplication)]
    public async Task A_framework_that_others_reference_too_says_nothing(string assembly, OutputKind output) =>
        Assert.Empty(await RunWith(assembly, output).FindAsync(Use));

    [Fact]
    public async Task The_dedicated_server_of_a_Unity_game_is_a_server() =>
        Assert.Empty(await RunWith("UnityEngine", OutputKind.DynamicallyLinkedLibrary, "UNITY_SERVER").FindAsync(Use));

    private static RuleRun Run(string properties) => new(new ClientSideKeyAnalyzer(), BuildProperties.Parse(properties));

    private static RuleRun RunWith(string assembly, OutputKind output, params string[] symbols) => new(new ClientSideKeyAnalyzer(), BuildProperties.Parse(""))
    {
        References = [StandInReferences.Emit(assembly, "namespace StandIn { public class Anything; }", StandInReferences.WithoutFluxGraph)],
        OutputKind = output,
        PreprocessorSymbols = symbols,
    };
}
