using System.Buffers.Binary;
using System.IO.Compression;

namespace GraphGen;

/// <summary>The IDX container: two zero bytes, element type, number of dimensions, big-endian sizes, elements.</summary>
sealed class IdxReader : IDisposable
{
    const byte UnsignedByte = 0x08;

    /// <summary>Deflate cannot expand more than this, so a header that claims more lies.</summary>
    const long MaxExpansion = 1032;

    readonly string _path;
    readonly Stream _stream;

    /// <summary>Bytes that the file can hold at most when expanded.</summary>
    readonly long _capacity;

    IdxReader(string path)
    {
        var file = File.OpenRead(path);
        var gzip = IsGzip(file);
        _path = path;
        _stream = gzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        _capacity = gzip ? file.Length * MaxExpansion : file.Length;
    }

    /// <summary>Reads a file of unsigned bytes with the given number of dimensions.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or holds something else.</exception>
    internal static (int[] Sizes, byte[] Elements) Read(string path, int dimensions)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new IdxReader(path);
        var sizes = reader.ReadSizes(dimensions);
        return (sizes, reader.ReadElements(sizes));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    static bool IsGzip(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var gzip = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        return gzip;
    }

    int[] ReadSizes(int dimensions)
    {
        Span<byte> header = stackalloc byte[4 + 4 * dimensions];
        var read = Fill(header);
        if (read < 4) throw Damaged($"it has {read} bytes, too few for an IDX file");
        if (header[..2] is not [0, 0] || header[2] != UnsignedByte || header[3] != dimensions)
            throw Damaged($"it begins with 0x{Convert.ToHexString(header[..4])} and not with 0x000008{dimensions:X2}");
        if (read < header.Length) throw Damaged($"it ends inside its header");
        var sizes = new int[dimensions];
        for (var i = 0; i < dimensions; i++) sizes[i] = BinaryPrimitives.ReadInt32BigEndian(header[(4 + 4 * i)..]);
        return sizes;
    }

    byte[] ReadElements(int[] sizes)
    {
        Int128 count = 1;
        foreach (var size in sizes)
            count *= size > 0 ? size : throw Damaged($"it claims a dimension of {size}");
        // Asked before memory is reserved, so that a false header costs none.
        if (count > _capacity || count > Array.MaxLength)
            throw Damaged($"it claims {count} elements, more than it can hold: it is cut short, or too large");
        var elements = new byte[(int)count];
        var read = Fill(elements);
        if (read < elements.Length) throw Damaged($"it claims {count} elements and holds {read}: it is cut short");
        if (Fill(stackalloc byte[1]) > 0) throw Damaged($"it holds more than the {count} elements it claims");
        return elements;
    }

    int Fill(Span<byte> bytes)
    {
        try
        {
            return _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw Damaged($"its gzip data are damaged ({e.Message})");
        }
    }

    InvalidDataException Damaged(FormattableString what) => new($"'{_path}' cannot be read: {FormattableString.Invariant(what)}.");
}
