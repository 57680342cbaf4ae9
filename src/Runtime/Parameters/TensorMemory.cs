using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen;

/// <summary>The host's memory of a network's tensors, of which a device may hold a newer version.</summary>
sealed class TensorMemory(long floats)
{
    readonly Arena _arena = new(floats);

    /// <summary>Whether a device holds newer values; then <see cref="Values"/> and <see cref="Origin"/> throw.</summary>
    internal bool IsOutdated { get; set; }

    /// <summary>All floats.</summary>
    internal Span<float> Values
    {
        get
        {
            if (IsOutdated) ThrowOutdated();
            return _arena.Values;
        }
    }

    /// <summary>The first float.</summary>
    internal ref float Origin
    {
        get
        {
            if (IsOutdated) ThrowOutdated();
            return ref _arena.Origin;
        }
    }

    /// <summary>All floats, to be replaced: what the device holds no longer counts.</summary>
    internal Span<float> Replace()
    {
        IsOutdated = false;
        return _arena.Values;
    }

    [MethodImpl(Inlining.Outline)]
    static void ThrowOutdated() => throw new InvalidOperationException(
        "The device holds newer values than this copy of them; call the network's Download() first.");
}
