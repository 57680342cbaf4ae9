using System.Text.Json;

namespace GraphGen;

/// <summary>The JSON header of a safetensors file, read but not yet compared with the file's size.</summary>
sealed class SafetensorsHeader
{
    internal const string MetadataKey = "__metadata__";

    internal Dictionary<string, SafetensorsEntry> Entries { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">It is JSON of another form.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal static SafetensorsHeader Parse(ReadOnlySpan<byte> json)
    {
        var header = new SafetensorsHeader();
        var reader = new Utf8JsonReader(json);
        Next(ref reader, JsonTokenType.StartObject, "the header");
        while (Key(ref reader, "the header") is { } key)
        {
            if (key == MetadataKey) ReadMetadata(ref reader, header.Metadata);
            else if (!header.Entries.TryAdd(key, ReadEntry(ref reader, key)))
                throw new InvalidDataException($"the header names '{key}' twice");
        }

        // Behind the object only padding is legal; the reader throws at anything else.
        reader.Read();
        return header;
    }

    static void ReadMetadata(ref Utf8JsonReader reader, Dictionary<string, string> metadata)
    {
        Next(ref reader, JsonTokenType.StartObject, MetadataKey);
        while (Key(ref reader, MetadataKey) is { } key)
        {
            Next(ref reader, JsonTokenType.String, $"{MetadataKey}.{key}");
            if (!metadata.TryAdd(key, reader.GetString()!)) throw new InvalidDataException($"{MetadataKey} names '{key}' twice");
        }
    }

    static SafetensorsEntry ReadEntry(ref Utf8JsonReader reader, string name)
    {
        var place = $"tensor '{name}'";
        string? type = null;
        long[]? shape = null, offsets = null;
        Next(ref reader, JsonTokenType.StartObject, place);
        while (Key(ref reader, place) is { } key)
        {
            switch (key)
            {
                case "dtype":
                    Next(ref reader, JsonTokenType.String, $"the dtype of {place}");
                    type = reader.GetString();
                    break;
                case "shape": shape = Numbers(ref reader, $"the shape of {place}"); break;
                case "data_offsets": offsets = Numbers(ref reader, $"the data_offsets of {place}"); break;
                default: throw new InvalidDataException($"{place} has the unknown field '{key}'");
            }
        }

        if (type is null || shape is null || offsets is not [var begin, var end])
            throw new InvalidDataException($"{place} lacks its dtype, its shape or its two data_offsets");
        return new SafetensorsEntry(name, type, shape, begin, end);
    }

    static long[] Numbers(ref Utf8JsonReader reader, string place)
    {
        var numbers = new List<long>();
        Next(ref reader, JsonTokenType.StartArray, place);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
                throw new InvalidDataException($"{place} has an element that is not a whole number from 0 to {long.MaxValue}");
            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The next key of an object, or null at its end.</summary>
    static string? Key(ref Utf8JsonReader reader, string place)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject) return null;
        return reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : throw new InvalidDataException($"{place} ends early");
    }

    static void Next(ref Utf8JsonReader reader, JsonTokenType expected, string place)
    {
        if (!reader.Read() || reader.TokenType != expected)
            throw new InvalidDataException($"{place} is not what the format asks for (a JSON {expected})");
    }
}
