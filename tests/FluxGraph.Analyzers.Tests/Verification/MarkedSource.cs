using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>Source in which <c>[|…|]</c> encloses what must be found.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = new List<TextSpan>();
        var openings = new Stack<int>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (i + 1 < marked.Length && marked[i] == '[' && marked[i + 1] == '|')
            {
                openings.Push(text.Length);
                i++;
            }
            else if (i + 1 < marked.Length && marked[i] == '|' && marked[i + 1] == ']')
            {
                spans.Add(TextSpan.FromBounds(openings.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.Empty(openings);
        return new MarkedSource(text.ToString(), [.. spans.OrderBy(span => span.Start)]);
    }
}
