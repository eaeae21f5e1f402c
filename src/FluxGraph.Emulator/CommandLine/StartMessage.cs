namespace FluxGraph.Emulator;

/// <summary>What the emulator prints when it has started: all that a first request needs.</summary>
internal static class StartMessage
{
    public static string For(FluxUltraEmulator emulator) =>
        $$$"""
        Flux Ultra emulator
          GraphQL         {{{emulator.GraphQLEndpoint}}}
          REST            {{{emulator.RestEndpoint}}}
          API key         {{{emulator.ApiKey}}}   (opens this emulator only, until it stops)
          Webhook secret  {{{emulator.WebhookSecret}}}
          Watch it        {{{emulator.BaseAddress}}}

        Try it:
          curl {{{emulator.RestEndpoint}}} -H 'Content-Type: application/json' -H 'X-API-Key: {{{emulator.ApiKey}}}' -d '{"service":"flux-ultra","prompt":"A futuristic city with flying cars and neon lights"}'

        Ctrl+C stops it.
        """;
}
