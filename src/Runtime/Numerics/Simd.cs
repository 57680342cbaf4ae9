using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GraphGen.Kernels;

/// <summary>Which vector width this process should use; constant for the life of the process.</summary>
public static class Simd
{
    /// <summary>Whether <see cref="V512"/> runs in hardware, with fused multiply-add.</summary>
    public static bool Is512 => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;

    /// <summary>Whether <see cref="V256"/> runs in hardware, with fused multiply-add.</summary>
    public static bool Is256 => Vector256.IsHardwareAccelerated && Fma.IsSupported;

    /// <summary>The number of floats in the widest vector that runs in hardware: 16, 8 or 4.</summary>
    public static int Lanes => Is512 ? V512.Count : Is256 ? V256.Count : V128.Count;
}
