using System.Collections.Immutable;
using GraphGen.Kernels;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace GraphGen;

/// <summary>A GPU that networks can be constructed on: <c>new DigitNet(batch: 128, device: gpu)</c>.</summary>
/// <remarks>
/// <code>
/// using var gpu = GpuDevice.Find();                        // null where there is none
/// using var net = new DigitNet(batch: 128, device: gpu);   // null lets the CPU do the work
/// </code>
/// A network's constructor compiles its kernels, each in about a tenth of a second; the second network of a class finds them compiled.
/// Dispose of networks before their device.
/// </remarks>
public sealed class GpuDevice : IDisposable
{
    readonly Context _context;
    readonly IKernelLoader _loader;

    // ILGPU holds compiled kernels weakly.
    readonly Dictionary<Type, Delegate> _kernels = [];

    GpuDevice(Context context, Device device, IKernelLoader? loader)
    {
        _context = context;
        Info = new GpuDeviceInfo(device, context.Devices.IndexOf(device));
        Accelerator = device.CreateAccelerator(context);
        _loader = loader ?? new KernelLoader(Accelerator);
    }

    /// <summary>Its name, kind and memory.</summary>
    public GpuDeviceInfo Info { get; }

    /// <summary>ILGPU's view of the device.</summary>
    internal Accelerator Accelerator { get; }

    /// <summary>All devices of this machine.</summary>
    public static ImmutableArray<GpuDeviceInfo> Devices
    {
        get
        {
            using var context = CreateContext(AllKinds);
            return [.. context.Devices.Select((device, index) => new GpuDeviceInfo(device, index))];
        }
    }

    /// <summary>Opens the best GPU: NVIDIA's before others, then the one with the most memory.</summary>
    /// <returns>The device, or null where there is no GPU with a driver.</returns>
    public static GpuDevice? Find()
    {
        var best = Devices.Where(device => device.IsGpu).OrderBy(device => device.Kind).ThenByDescending(device => device.MemoryBytes).FirstOrDefault();
        return best is null ? null : Open(best);
    }

    /// <summary>Opens a device.</summary>
    /// <param name="device">One of <see cref="Devices"/>.</param>
    public static GpuDevice Open(GpuDeviceInfo device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Open(AllKinds, devices => devices[device.Index])!;
    }

    /// <summary>Opens a device chosen from those that the builder finds; null where none is chosen.</summary>
    internal static GpuDevice? Open(
        Action<Context.Builder> find, Func<IReadOnlyList<Device>, Device?> choose, IKernelLoader? loader = null)
    {
        var context = CreateContext(find);
        try
        {
            if (choose(context.Devices) is { } device)
                return new GpuDevice(context, device, loader);
            context.Dispose();
            return null;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    /// <summary>Frees the device; networks on it can no longer be used.</summary>
    public void Dispose()
    {
        Accelerator.Dispose();
        _context.Dispose();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Info.Name;

    /// <summary>Compiles a kernel for the device, once.</summary>
    internal Action<AcceleratorStream, KernelConfig, TKernel> Compile<TKernel>() where TKernel : struct, IGpuKernel
    {
        lock (_kernels)
        {
            if (!_kernels.TryGetValue(typeof(TKernel), out var kernel))
                _kernels.Add(typeof(TKernel), kernel = _loader.Load<TKernel>());
            return (Action<AcceleratorStream, KernelConfig, TKernel>)kernel;
        }
    }

    static void AllKinds(Context.Builder builder) => builder.Cuda().OpenCL().CPU(new CPUDevice(32, 8, 1));

    static Context CreateContext(Action<Context.Builder> find)
    {
        NativeLibraries.Install();
        return Context.Create(builder =>
        {
            find(builder);
            builder.Optimize(OptimizationLevel.O2);
        });
    }
}
