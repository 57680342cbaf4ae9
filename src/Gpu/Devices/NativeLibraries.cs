using System.Reflection;
using System.Runtime.InteropServices;
using ILGPU;

namespace GraphGen;

/// <summary>Where the drivers' libraries are found.</summary>
/// <remarks>
/// ILGPU asks for <c>libcuda.so</c> and <c>libOpenCL.so</c>, which on Linux only development packages have, and silently sees no
/// device without them.
/// </remarks>
static class NativeLibraries
{
    static readonly Lazy<bool> s_installed = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, Resolve);
        return true;
    });

    /// <summary>A library to load in the place of NVIDIA's driver; null for the installed one.</summary>
    internal static string? CudaDriver { get; set; }

    /// <summary>Makes ILGPU find them; must come before the first look at devices.</summary>
    internal static void Install() => _ = s_installed.Value;

    static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        Versioned(name) is { } versioned && NativeLibrary.TryLoad(versioned, out var handle) ? handle : 0;

    static string? Versioned(string name) => !OperatingSystem.IsLinux() ? null : name switch
    {
        "cuda" => CudaDriver ?? "libcuda.so.1",
        "OpenCL" => "libOpenCL.so.1",
        _ => null,
    };
}
