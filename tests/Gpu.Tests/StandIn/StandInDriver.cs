using System.Diagnostics;
using System.Runtime.InteropServices;
using ILGPU.Runtime.Cuda;
using Xunit;

namespace GraphGen.Tests.StandIn;

/// <summary>
/// The library of <c>driver.c</c> in the place of NVIDIA's driver: kernels are compiled to PTX as for a GPU, launches and copies are
/// recorded. One device, shared by all tests, which therefore run one after another (<see cref="Collection"/>). ILGPU looks for the
/// driver only once, so tests that open any but OpenCL devices belong to the collection, too.
/// </summary>
static unsafe class StandInDriver
{
    /// <summary>The collection of tests that use it.</summary>
    public const string Collection = "stand-in driver";

    static readonly Lazy<(nint Library, string Failure)> s_library = new(Load);
    static readonly Lazy<GpuDevice> s_device = new(() =>
        GpuDevice.Open(builder => builder.Cuda(), devices => devices.FirstOrDefault(device => device is CudaDevice))!);

    /// <summary>The device; skips the test where there is no C compiler.</summary>
    public static GpuDevice Device
    {
        get
        {
            Skip.If(s_library.Value.Library == 0, s_library.Value.Failure);
            return s_device.Value;
        }
    }

    /// <summary>Builds and loads the library, if it can be built.</summary>
    public static void Build() => _ = s_library.Value;

    /// <summary>The calls that the driver received since this was last read, one a line.</summary>
    public static string[] TakeRecord()
    {
        string record = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)Export("standin_record"))())!;
        ((delegate* unmanaged<void>)Export("standin_forget"))();
        return record.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The PTX of every kernel that was loaded so far.</summary>
    public static string[] Modules()
    {
        var module = (delegate* unmanaged<int, nint>)Export("standin_module");
        string[] modules = new string[((delegate* unmanaged<int>)Export("standin_modules"))()];
        for (int i = 0; i < modules.Length; i++)
            modules[i] = Marshal.PtrToStringUTF8(module(i))!;
        return modules;
    }

    static nint Export(string name) => NativeLibrary.GetExport(s_library.Value.Library, name);

    static (nint, string) Load()
    {
        if (!OperatingSystem.IsLinux())
            return (0, "the stand-in for NVIDIA's driver is built on Linux only");
        string library = Path.Combine(AppContext.BaseDirectory, "libstandin.so");
        string source = Path.Combine(AppContext.BaseDirectory, "driver.c");
        try
        {
            using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O1", "-o", library, source]);
            compiler.WaitForExit();
            Assert.Equal(0, compiler.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (0, "there is no C compiler 'cc' to build the stand-in for NVIDIA's driver");
        }

        NativeLibraries.CudaDriver = library;
        return (NativeLibrary.Load(library), "");
    }
}

/// <summary>Puts the stand-in in the driver's place before the first test of the collection.</summary>
[CollectionDefinition(StandInDriver.Collection)]
public class StandInCollection : ICollectionFixture<StandInCollection.Library>
{
    public sealed class Library
    {
        public Library() => StandInDriver.Build();
    }
}
