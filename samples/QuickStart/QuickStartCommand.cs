using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FluxGraph.FluxUltra;

namespace QuickStart;

/// <summary>The command line.</summary>
internal sealed class QuickStartCommand : RootCommand
{
    private readonly Argument<string?> _prompt = new("prompt")
    {
        Description = "What the image shows",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _width = DimensionOption("--width", "The image's width in pixels");
    private readonly Option<int> _height = DimensionOption("--height", "The image's height in pixels");
    private readonly Option<string?> _output = new("--output") { Description = "The image's file; by default <id>.jpg in this folder" };

    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        Description = "The real API's address, such as https://api.doitong.com/graphql; without it, an emulator is started",
        CustomParser = ParseEndpoint,
    };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "The id of a generation that was started before; needs --endpoint",
        HelpName = "id",
    };

    public QuickStartCommand()
        : base("Generates an image with Flux Ultra: with the real API, or with an emulator inside this program.")
    {
        Arguments.Add(_prompt);
        foreach (var option in new Option[] { _width, _height, _output, _endpoint, _resume })
        {
            Options.Add(option);
        }

        Validators.Add(CheckCombination);
        SetAction((parsed, cancellationToken) => QuickStartProgram.RunAsync(ReadArguments(parsed), cancellationToken));
    }

    private QuickStartArguments ReadArguments(ParseResult parsed)
    {
        var request = parsed.GetValue(_prompt) is { } prompt
            ? new ImageRequest { Prompt = prompt, Width = parsed.GetValue(_width), Height = parsed.GetValue(_height) }
            : null;
        return new QuickStartArguments(request, parsed.GetValue(_resume), parsed.GetValue(_endpoint), parsed.GetValue(_output));
    }

    private void CheckCombination(CommandResult command)
    {
        var hasPrompt = !string.IsNullOrWhiteSpace(command.GetValue(_prompt));
        var resumes = command.GetValue(_resume) is not null;
        if (hasPrompt == resumes)
        {
            command.AddError("Give either a prompt, such as \"A futuristic city with flying cars and neon lights\", or --resume.");
        }
        else if (resumes && command.GetValue(_endpoint) is null)
        {
            command.AddError("--resume needs --endpoint: an emulator inside this program knows no generation from before.");
        }
    }

    private static Option<int> DimensionOption(string name, string description) => new(name)
    {
        Description = $"{description}, from {ImageRequest.SmallestDimension} to {ImageRequest.LargestDimension}",
        DefaultValueFactory = _ => 1024,
        CustomParser = ParseDimension,
    };

    private static int ParseDimension(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var dimension)
            && dimension is >= ImageRequest.SmallestDimension and <= ImageRequest.LargestDimension)
        {
            return dimension;
        }

        result.AddError($"'{text}' is no size: from {ImageRequest.SmallestDimension} to {ImageRequest.LargestDimension} pixels are possible.");
        return default;
    }

    private static Uri? ParseEndpoint(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint))
        {
            return endpoint;
        }

        result.AddError($"'{text}' is no absolute address.");
        return null;
    }
}
