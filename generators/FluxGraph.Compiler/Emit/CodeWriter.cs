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
        return Open();
    }

    /// <summary>A block under lines that are there already.</summary>
    public Block Open()
    {
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

    /// <summary>An open block. The default one opened nothing and closes nothing.</summary>
    internal readonly struct Block(CodeWriter? writer) : IDisposable
    {
        public void Dispose()
        {
            if (writer is not null)
            {
                writer._indent--;
                writer.Line("}");
            }
        }
    }
}
