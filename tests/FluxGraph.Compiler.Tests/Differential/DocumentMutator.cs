using System.Text.RegularExpressions;

namespace FluxGraph.Compiler.Tests.Differential;

/// <summary>
/// Makes mistakes in a document as people and editors make them. Most mutations leave the syntax intact and change what
/// it means: a name for another one of the project, two names swapped, an exclamation mark gone, something inserted.
/// </summary>
internal sealed partial class DocumentMutator(Random random, IReadOnlyList<string> names)
{
    private static readonly string[] Values = ["1", "-2.5", "\"x\"", "true", "null", "[1]", "{a:1}", "!", "$", "@skip(if: true)", " on "];

    private static readonly string[] Insertions =
        [" @include(if: $x) ", " @skip(if: 1) ", " { id } ", " x: ", " ... on Node { id } ", " @deprecated ", " ($id: ID!) "];

    public string Mutate(string document)
    {
        var tokens = TokenPattern().Matches(document).Select(match => match.Value).ToList();
        var keepsSyntax = random.Next(5) > 0;
        for (var count = random.Next(1, keepsSyntax ? 6 : 3); count > 0 && tokens.Count > 3; count--)
        {
            var position = PickToken(tokens);
            if (keepsSyntax)
            {
                ChangeMeaning(tokens, position);
            }
            else
            {
                ChangeSyntax(tokens, position);
            }
        }

        return string.Concat(tokens);
    }

    private int PickToken(List<string> tokens)
    {
        int position;
        do
        {
            position = random.Next(tokens.Count);
        }
        while (string.IsNullOrWhiteSpace(tokens[position]));

        return position;
    }

    private void ChangeMeaning(List<string> tokens, int position)
    {
        var token = tokens[position];
        if (token == "!")
        {
            tokens[position] = "";
        }
        else if (IsName(token))
        {
            switch (random.Next(6))
            {
                case 0 or 1 or 2:
                    tokens[position] = AnyOf(names);
                    break;
                case 3:
                    var other = random.Next(tokens.Count);
                    if (IsName(tokens[other]))
                    {
                        (tokens[position], tokens[other]) = (tokens[other], token);
                    }

                    break;
                case 4:
                    var same = tokens[random.Next(tokens.Count)];
                    tokens[position] = IsName(same) ? same : token;
                    break;
                default:
                    tokens[position] = AnyOf(
                        ["x: " + token, token + " @include(if: true)", token + " __typename", token + " ... { id }", "... on Node { id } " + token]);
                    break;
            }
        }
    }

    private void ChangeSyntax(List<string> tokens, int position)
    {
        switch (random.Next(6))
        {
            case 0:
                tokens.RemoveAt(position);
                break;
            case 1:
                tokens.Insert(position, tokens[position] + " ");
                break;
            case 2:
                tokens[position] = IsName(tokens[position]) ? AnyOf(names) : AnyOf(Values);
                break;
            case 3:
                tokens.Insert(position, " " + AnyOf(names) + " ");
                break;
            case 4:
                var length = Math.Min(random.Next(1, 30), tokens.Count - position);
                tokens.InsertRange(random.Next(tokens.Count), tokens.GetRange(position, length));
                break;
            default:
                tokens.Insert(position, AnyOf(Insertions));
                break;
        }
    }

    private string AnyOf(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];

    private static bool IsName(string token) => token.Length > 0 && (char.IsAsciiLetter(token[0]) || token[0] == '_');

    [GeneratedRegex("""[A-Za-z_][A-Za-z_0-9]*|\.\.\.|[0-9.]+|"(?:[^"\\\n]|\\.)*"|\s+|.""", RegexOptions.Singleline)]
    private static partial Regex TokenPattern();
}
