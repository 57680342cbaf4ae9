using GraphGen.Kernels;
using GraphGen.Numerics.Tests.Emitted;
using ILGPU;
using ILGPU.Runtime;
using Microsoft.CodeAnalysis;

namespace GraphGen.Tests.Networks;

/// <summary>Networks with their kernels for GPUs, on a device.</summary>
/// <param name="device">Gives the device when the first network is constructed.</param>
sealed class GpuTarget(Lazy<GpuDevice> device) : Target
{
    public override bool HasGpu => true;

    public override IEnumerable<MetadataReference> References =>
        new[] { typeof(GpuDevice), typeof(Context) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));

    public override object? Device => device.Value;

    public override void Spoil(Network network)
    {
        var program = (GpuProgram)network.Device!;
        foreach (var view in new[] { program.Arena, program.Gradients })
        {
            float[] spoilt = new float[view.Length];
            spoilt.AsSpan().Fill(float.NaN);
            if (spoilt.Length > 0)
                view.CopyFromCPU(program.Stream, spoilt);
        }

        program.Wait();
    }
}
