using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace GraphGen;

/// <summary>Writes safetensors; equal tensors and metadata give equal bytes.</summary>
static class SafetensorsWriter
{
    /// <summary>Writes the tensors, sorted by name.</summary>
    internal static void Write(Stream stream, IEnumerable<StoredTensor> tensors, SortedDictionary<string, string> metadata)
    {
        StoredTensor[] sorted = [.. tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal)];
        var header = Header(sorted, metadata);
        Span<byte> length = stackalloc byte[SafetensorsFile.LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var tensor in sorted) FloatStream.Write(stream, tensor.Values);
    }

    static byte[] Header(StoredTensor[] tensors, SortedDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(SafetensorsHeader.MetadataKey);
            foreach (var (key, value) in metadata) json.WriteString(key, value);
            json.WriteEndObject();
            WriteEntries(json, tensors);
            json.WriteEndObject();
        }

        return Padded(buffer.WrittenSpan);
    }

    static void WriteEntries(Utf8JsonWriter json, StoredTensor[] tensors)
    {
        var begin = 0L;
        foreach (var tensor in tensors)
        {
            var end = begin + (long)tensor.Size * sizeof(float);
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", "F32");
            json.WriteStartArray("shape");
            foreach (var length in tensor.Shape) json.WriteNumberValue(length);
            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(begin);
            json.WriteNumberValue(end);
            json.WriteEndArray();
            json.WriteEndObject();
            begin = end;
        }
    }

    /// <summary>Spaces up to a multiple of 8, so that the data begin aligned.</summary>
    static byte[] Padded(ReadOnlySpan<byte> header)
    {
        var padded = new byte[(header.Length + 7) / 8 * 8];
        padded.AsSpan().Fill((byte)' ');
        header.CopyTo(padded);
        return padded;
    }
}
