using System.Globalization;

namespace GraphGen;

/// <summary>A network's parameters, state and step number in a safetensors file.</summary>
static class Checkpoint
{
    const string StepKey = "step";

    /// <summary>Differences listed in one message.</summary>
    const int Listed = 10;

    internal static void Save(Network network, string path)
    {
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["producer"] = "GraphGen",
            [StepKey] = network.StepNumber.ToString(CultureInfo.InvariantCulture),
        };
        AtomicFile.Write(path, stream => SafetensorsWriter.Write(stream, Tensors(network), metadata));
    }

    internal static void Load(Network network, string path)
    {
        using var file = SafetensorsFile.Open(path);
        StoredTensor[] tensors = [.. Tensors(network)];
        CheckNames(file, tensors);
        var step = Step(file);
        // Everything is read before anything is changed: a disk may fail in the middle.
        var values = Array.ConvertAll(tensors, tensor => file.Read(tensor.Name));
        network.DiscardDevice();
        for (var i = 0; i < tensors.Length; i++) values[i].CopyTo(tensors[i].Values);
        network.StepNumber = step;
        network.Upload();
    }

    static IEnumerable<StoredTensor> Tensors(Network network) => network.Parameters.Concat(network.State);

    static void CheckNames(SafetensorsFile file, StoredTensor[] tensors)
    {
        var names = tensors.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        var missing = tensors.Where(tensor => !file.Entries.ContainsKey(tensor.Name)).Select(tensor => $"'{tensor.Name}' is missing");
        var unexpected = file.Entries.Keys.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal)
            .Select(name => $"'{name}' is not of this network");
        var reshaped = tensors.Where(tensor => file.Entries.ContainsKey(tensor.Name))
            .Select(tensor => Reshaped(tensor, file.Entries[tensor.Name])).OfType<string>();
        string[] differences = [.. missing.Concat(unexpected).Concat(reshaped)];
        if (differences.Length > 0) throw file.Damaged("it holds another network: " + List(differences));
    }

    static string? Reshaped(StoredTensor tensor, SafetensorsEntry entry) =>
        entry.Shape.AsSpan().SequenceEqual(Array.ConvertAll([.. tensor.Shape], length => (long)length))
            ? null
            : $"'{tensor.Name}' is {entry.ShapeText} in the file and {TensorShape.Text(tensor.Shape.AsSpan())} here";

    static string List(string[] differences)
    {
        var more = differences.Length > Listed ? $"; and {differences.Length - Listed} more" : "";
        return string.Join("; ", differences.Take(Listed)) + more;
    }

    static uint Step(SafetensorsFile file)
    {
        if (!file.Metadata.TryGetValue(StepKey, out var text)) return 0;
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? step
            : throw file.Damaged($"its step number '{text}' is not a whole number from 0 to {uint.MaxValue}");
    }
}
