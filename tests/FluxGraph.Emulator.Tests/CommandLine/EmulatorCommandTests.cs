using System.Diagnostics;
using System.Text.Json;

namespace FluxGraph.Emulator.Tests;

public sealed class EmulatorCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "FluxGraph.Emulator.dll");

    [SkippableFact]
    public async Task The_printed_curl_line_works_and_Ctrl_C_stops_the_program()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGINT to send to another process.");
        var bash = await Interpreter.FindAsync(["bash"], "-c", "command -v curl");
        Skip.If(bash is null, "bash or curl is not installed.");
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var emulator = Process.Start(new ProcessStartInfo(
            "dotnet", [Program, "--urls", "http://127.0.0.1:0", "--plan", "Starter", "--credits", "40", "--job-seconds", "0"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var lines = new List<string>();
            while (await emulator.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                lines.Add(line);
                if (line.StartsWith("Ctrl+C", StringComparison.Ordinal))
                {
                    break;
                }
            }

            var curl = lines.Single(line => line.TrimStart().StartsWith("curl ", StringComparison.Ordinal));
            var (exitCode, output, errors) = await Interpreter.RunAsync(bash!, "-c", curl.Trim() + " -sSi");
            Assert.True(exitCode == 0, errors);
            Assert.Contains("X-RateLimit-Limit: 30", output, StringComparison.Ordinal);
            var body = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
            var image = body.GetProperty("data").GetProperty("generateimage");
            Assert.Equal("completed", image.GetProperty("status").GetString());

            await Interpreter.RunAsync("kill", "-INT", $"{emulator.Id}");
            await emulator.WaitForExitAsync(timeout.Token);
            Assert.Equal(0, emulator.ExitCode);

            var log = await emulator.StandardOutput.ReadToEndAsync(timeout.Token);
            Assert.Contains("POST /v1/text_to_image answered 200", log, StringComparison.Ordinal);
            Assert.EndsWith("Stopped.", log.Trim(), StringComparison.Ordinal);
            Assert.DoesNotContain("emulator-", log, StringComparison.Ordinal);
        }
        finally
        {
            if (!emulator.HasExited)
            {
                emulator.Kill();
            }
        }
    }

    [Theory]
    [InlineData("--plan Gold", "Gold")]
    [InlineData("--urls nowhere", "'nowhere' is not an absolute URL.")]
    [InlineData("--urls https://127.0.0.1:0", "EmulatorOptions.Url must be an absolute http URL without a path.")]
    [InlineData("--credits -5", "EmulatorOptions.OpeningCredits must be 0 or more.")]
    public async Task An_option_out_of_its_range_is_one_clear_error(string arguments, string expected)
    {
        var (exitCode, _, errors) = await Interpreter.RunAsync("dotnet", [Program, .. arguments.Split(' ')]);

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
