using System.Runtime.InteropServices;

namespace GraphGen;

/// <content>Checkpoints and fingerprints.</content>
public abstract partial class Network
{
    /// <summary>Writes parameters, state and step number to a safetensors file, replacing it as a whole or not at all.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written; an older one is kept.</exception>
    public void Save(string path)
    {
        DownloadNewer();
        Checkpoint.Save(this, path);
    }

    /// <summary>Reads parameters, state and step number from a safetensors file with exactly this network's names.</summary>
    /// <param name="path">The file.</param>
    /// <remarks>Where a file states no step number (it was written elsewhere) the step number becomes 0.</remarks>
    /// <exception cref="InvalidDataException">The file is damaged, or its names or shapes are others; nothing is changed.</exception>
    /// <exception cref="IOException">The file cannot be read; nothing is changed.</exception>
    public void Load(string path) => Checkpoint.Load(this, path);

    /// <summary>A fingerprint of the bits of all parameters and state: equal networks have equal ones.</summary>
    /// <returns>64-bit FNV-1a over the little-endian bytes of each tensor, parameters first, in order, without padding.</returns>
    public ulong Checksum()
    {
        DownloadNewer();
        var hash = 0xCBF29CE484222325;
        foreach (var parameter in Parameters) hash = Fnv1a(hash, parameter.Values);
        foreach (var tensor in State) hash = Fnv1a(hash, tensor.Values);
        return hash;
    }

    static ulong Fnv1a(ulong hash, ReadOnlySpan<float> values)
    {
        foreach (var bits in MemoryMarshal.Cast<float, uint>(values))
            for (var shift = 0; shift < 32; shift += 8)
                hash = (hash ^ (byte)(bits >> shift)) * 0x100000001B3;
        return hash;
    }
}
