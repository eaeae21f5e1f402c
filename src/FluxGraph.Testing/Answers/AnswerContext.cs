using System.Text.Json;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>What an answer is made with.</summary>
/// <param name="Schema">Completes the data; null where the stub has none.</param>
/// <param name="Scalars">What a test says custom scalars look like.</param>
/// <param name="Explain">Notes that data does not fit, and says what the call ends with.</param>
internal sealed record AnswerContext(
    Schema? Schema, Func<string, JsonElement?> Scalars, Func<StubbedRequest, StubbedDataException, Exception> Explain);
