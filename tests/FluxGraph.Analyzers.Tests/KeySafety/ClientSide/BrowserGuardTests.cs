using FluxGraph.Analyzers.KeySafety.ClientSide;
using FluxGraph.Analyzers.Tests.Verification;

namespace FluxGraph.Analyzers.Tests.KeySafety.ClientSide;

/// <summary>Code that runs outside of browsers only, although its project also runs there.</summary>
public sealed class BrowserGuardTests
{
    private static readonly RuleRun Browser = new(new ClientSideKeyAnalyzer(), BuildProperties.Parse("UsingMicrosoftNETSdkBlazorWebAssembly=true"));

    [Theory]
    [InlineData("""if (!OperatingSystem.IsBrowser()) { Use(KEY); }""")]
    [InlineData("""if (OperatingSystem.IsBrowser()) { Use(null); } else { Use(KEY); }""")]
    [InlineData("""if (OperatingSystem.IsBrowser() is false) Use(KEY);""")]
    [InlineData("""if (OperatingSystem.IsBrowser() == false) Use(KEY);""")]
    [InlineData("""if (OperatingSystem.IsBrowser()) return; Use(KEY);""")]
    [InlineData("""if (OperatingSystem.IsBrowser()) { throw new PlatformNotSupportedException(); } Use(KEY);""")]
    [InlineData("""if (!OperatingSystem.IsBrowser()) { } else { return; } Use(KEY);""")]
    [InlineData("""if (flag || OperatingSystem.IsBrowser()) return; { Use(KEY); }""")]
    [InlineData("""foreach (var x in new int[2]) { if (OperatingSystem.IsBrowser()) continue; Use(KEY); }""")]
    [InlineData("""Use(OperatingSystem.IsBrowser() ? null : KEY);""")]
    [InlineData("""Use(!OperatingSystem.IsBrowser() ? KEY : null);""")]
    [InlineData("""Use(OperatingSystem.IsBrowser() switch { true => null, false => KEY });""")]
    [InlineData("""if (flag && !OperatingSystem.IsBrowser()) Use(KEY);""")]
    [InlineData("""_ = !OperatingSystem.IsBrowser() && Use(KEY);""")]
    [InlineData("""_ = OperatingSystem.IsBrowser() || Use(KEY);""")]
    [InlineData("""var inBrowser = OperatingSystem.IsBrowser(); if (!inBrowser) Use(KEY);""")]
    [InlineData("""if (OnServer) Use(KEY);""")]
    [InlineData("""if (!InBrowser) Use(KEY);""")]
    [InlineData("""if (IsServer()) Use(KEY);""")]
    [InlineData("""if (!OperatingSystem.IsOSPlatform("browser")) Use(KEY);""")]
    [InlineData("""if (!RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"))) Use(KEY);""")]
    [InlineData("""if (OperatingSystem.IsLinux() || OperatingSystem.IsWindowsVersionAtLeast(10)) Use(KEY);""")]
    [InlineData("""System.Diagnostics.Debug.Assert(!OperatingSystem.IsBrowser()); Use(KEY);""")]
    [InlineData("""if (!OperatingSystem.IsBrowser()) { Action later = () => Use(KEY); later(); }""")]
    [InlineData("""ServerSide(); [UnsupportedOSPlatform("browser")] void ServerSide() => Use(KEY);""")]
    public async Task Guarded_code_is_left_alone(string statements) => await VerifyAsync(statements, """ApiKey.FromEnvironment("KEY")""");

    [Theory]
    [InlineData("""if (OperatingSystem.IsBrowser()) { Use(KEY); }""")]
    [InlineData("""if (!OperatingSystem.IsBrowser()) { } Use(KEY);""")]
    [InlineData("""if (!OperatingSystem.IsBrowser()) return; Use(KEY);""")]
    [InlineData("""Use(KEY); if (OperatingSystem.IsBrowser()) return;""")]
    [InlineData("""if (flag && OperatingSystem.IsBrowser()) return; Use(KEY);""")]
    [InlineData("""if (flag || !OperatingSystem.IsBrowser()) Use(KEY);""")]
    [InlineData("""if (!OperatingSystem.IsAndroid()) Use(KEY);""")]
    [InlineData("""if (flag) Use(KEY);""")]
    [InlineData("""Use(OperatingSystem.IsBrowser() ? KEY : null);""")]
    [InlineData("""var inBrowser = OperatingSystem.IsBrowser(); inBrowser = false; if (!inBrowser) Use(KEY);""")]
    [InlineData("""Later(); if (OperatingSystem.IsBrowser()) return; void Later() => Use(KEY);""")]
    public async Task A_guard_that_lets_browsers_pass_does_not_count(string statements) => await VerifyAsync(statements, """[|ApiKey.FromEnvironment("KEY")|]""");

    [Fact]
    public async Task A_type_that_is_not_for_browsers_is_left_alone() => await Browser.VerifyAsync("""
        [System.Runtime.Versioning.UnsupportedOSPlatform("browser")]
        class Backend { object M() => ApiKey.FromEnvironment("KEY"); }
        [System.Runtime.Versioning.SupportedOSPlatform("windows")]
        class Desktop { object M() => ApiKey.FromEnvironment("KEY"); }
        [System.Runtime.Versioning.SupportedOSPlatform("browser")]
        class Page { object M() => [|ApiKey.FromEnvironment("KEY")|]; }
        """, "FLUX4010");

    private static async Task VerifyAsync(string statements, string key) => await Browser.VerifyAsync($$"""
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;
        class Program
        {
            static readonly bool InBrowser = OperatingSystem.IsBrowser();
            static bool OnServer => !OperatingSystem.IsBrowser();
            [UnsupportedOSPlatformGuard("browser")] static bool IsServer() => true;
            static bool Use(object? key) => key is null;
            void M(bool flag) { {{statements.Replace("KEY)", key + ")", StringComparison.Ordinal).Replace("KEY :", key + " :", StringComparison.Ordinal).Replace("KEY }", key + " }", StringComparison.Ordinal)}} }
        }
        """, "FLUX4010");
}
