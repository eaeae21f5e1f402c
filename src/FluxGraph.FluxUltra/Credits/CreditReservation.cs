namespace FluxGraph.FluxUltra;

/// <summary>Credits that are kept for a request under way.</summary>
/// <param name="Credits">How many.</param>
/// <param name="AnswersBefore">How often the API had told the balance before: a later answer may contain the charge.</param>
internal readonly record struct CreditReservation(int Credits, int AnswersBefore);
