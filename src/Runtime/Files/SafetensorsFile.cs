using System.Buffers.Binary;
using System.Text.Json;

namespace GraphGen;

/// <summary>A safetensors file opened for reading, its header and layout checked against its size.</summary>
/// <remarks>
/// The format (https://github.com/huggingface/safetensors): the length of the header in 8 bytes,
/// the header in JSON, then the tensors without gaps; all numbers little-endian.
/// </remarks>
sealed class SafetensorsFile : IDisposable
{
    internal const int LengthBytes = 8;

    /// <summary>The format's own bound, against headers made to exhaust memory.</summary>
    const long MaxHeaderBytes = 100_000_000;

    readonly FileStream _stream;
    readonly string _path;
    readonly SafetensorsHeader _header;
    readonly long _dataStart;

    SafetensorsFile(FileStream stream, string path)
    {
        (_stream, _path) = (stream, path);
        var header = ReadHeader();
        _dataStart = LengthBytes + header.Length;
        try
        {
            _header = SafetensorsHeader.Parse(header);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Damaged($"the header is not valid JSON ({e.Message})");
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e.Message);
        }

        CheckLayout();
    }

    /// <summary>Opens a file and checks it.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of another format.</exception>
    internal static SafetensorsFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new SafetensorsFile(stream, path);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    internal IReadOnlyDictionary<string, SafetensorsEntry> Entries => _header.Entries;

    internal IReadOnlyDictionary<string, string> Metadata => _header.Metadata;

    /// <summary>Reads the values of a tensor.</summary>
    internal float[] Read(string name)
    {
        var entry = Entries[name];
        var values = new float[(entry.End - entry.Begin) / sizeof(float)];
        _stream.Position = _dataStart + entry.Begin;
        FloatStream.Read(_stream, values);
        return values;
    }

    /// <summary>The exception for this file.</summary>
    internal InvalidDataException Damaged(string what) => new($"'{_path}' cannot be loaded: {what}.");

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    byte[] ReadHeader()
    {
        Span<byte> prefix = stackalloc byte[LengthBytes];
        if (_stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
            throw Damaged("it has fewer than 8 bytes, so it is no safetensors file");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > MaxHeaderBytes || (long)length > _stream.Length - LengthBytes)
            throw Damaged($"it claims a header of {length} bytes and has {_stream.Length} bytes; it is cut short or no safetensors file");
        var header = new byte[length];
        _stream.ReadExactly(header);
        return header;
    }

    /// <summary>The format asks that tensors fill the data without gaps or overlaps.</summary>
    void CheckLayout()
    {
        var end = 0L;
        foreach (var entry in Entries.Values.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (entry.Type != "F32") throw Damaged($"tensor '{entry.Name}' is {entry.Type}; only F32 is read, so convert it first");
            if (entry.Begin != end || entry.End < entry.Begin)
                throw Damaged($"tensor '{entry.Name}' lies at bytes {entry.Begin} to {entry.End}, a gap or overlap");
            if (Bytes(entry) != entry.End - entry.Begin)
                throw Damaged($"tensor '{entry.Name}' of shape {entry.ShapeText} cannot lie in {entry.End - entry.Begin} bytes");
            end = entry.End;
        }

        if (_dataStart + end != _stream.Length)
            throw Damaged($"its tensors need {end} bytes and {_stream.Length - _dataStart} are there; it is cut short or was appended to");
    }

    /// <summary>Bytes of a shape; where the product is out of range, a number no offset can reach.</summary>
    static Int128 Bytes(SafetensorsEntry entry)
    {
        Int128 bytes = sizeof(float);
        foreach (var length in entry.Shape)
            bytes = bytes > long.MaxValue ? bytes : bytes * length;
        return bytes;
    }
}
