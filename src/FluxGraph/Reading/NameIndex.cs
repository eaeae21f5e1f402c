using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace FluxGraph.CompilerServices;

/// <summary>Finds names by their bytes. Immutable.</summary>
/// <remarks>
/// Names are searched by keys of their first and last bytes, several keys at once: for the few dozens of names that
/// there are at most this is faster than hashing, and it costs no memory to speak of.
/// </remarks>
internal sealed class NameIndex
{
    private readonly byte[][] _names;
    private readonly ulong[] _keys;

    public NameIndex(string[] names)
    {
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_names, name => Key(name));
    }

    public int Count => _names.Length;

    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>The index of a name, searched from an index on and then before it; -1 when there is none.</summary>
    public int Find(ReadOnlySpan<byte> name, int from)
    {
        var key = Key(name);
        var found = Find(name, key, from, _keys.Length);
        return found >= 0 ? found : Find(name, key, 0, from);
    }

    /// <summary>The index of the first name that is the same but for the case of ASCII letters and was not seen yet; -1 when there is none.</summary>
    public int FindIgnoringCase(ReadOnlySpan<byte> name, in FieldState seen)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(name, _names[i]) && !seen.HasSeen(i))
            {
                return i;
            }
        }

        return -1;
    }

    private int Find(ReadOnlySpan<byte> name, ulong key, int start, int end)
    {
        while (start < end)
        {
            var distance = _keys.AsSpan(start, end - start).IndexOf(key);
            if (distance < 0)
            {
                break;
            }

            start += distance;
            if (name.SequenceEqual(_names[start]))
            {
                return start;
            }

            start++;
        }

        return -1;
    }

    private static ulong Key(ReadOnlySpan<byte> name)
    {
        var length = (ulong)name.Length << 56;
        return name.Length switch
        {
            0 => 0,
            < 4 => length ^ ((ulong)name[0] << 16 | (ulong)name[name.Length / 2] << 8 | name[^1]),
            < 8 => length ^ ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name) << 32 | BinaryPrimitives.ReadUInt32LittleEndian(name[^4..])),
            _ => length ^ BinaryPrimitives.ReadUInt64LittleEndian(name)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 29),
        };
    }
}
