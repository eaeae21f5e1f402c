using System.Text;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes C# line by line, with braces and indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>A line that opens a block; disposing closes it.</summary>
    public Block Open(string line)
    {
        Line(line);
        Line("{");
        _indent++;
        return new Block(this);
    }

    public void Indented(Action write)
    {
        _indent++;
        write();
        _indent--;
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            writer.Line("}");
        }
    }
}
