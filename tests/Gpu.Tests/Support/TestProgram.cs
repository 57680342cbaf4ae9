using GraphGen.Kernels;
using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Tests.Support;

/// <summary>A program without a network: an arena to try kernels in.</summary>
sealed class TestProgram : GpuProgram
{
    public TestProgram(GpuDevice device, int arena = 1 << 20, int parameters = 0, int state = 0)
        : base(device, parameters, state, arena) => Prepare();

    /// <summary>Fills a part of the arena.</summary>
    public ArrayView<float> Write(int start, params ReadOnlySpan<float> values)
    {
        var view = Arena.SubView(start, values.Length);
        view.CopyFromCPU(Stream, values);
        return view;
    }

    /// <summary>Waits, and copies values from the device.</summary>
    public float[] Read(ArrayView<float> view)
    {
        float[] values = new float[view.Length];
        view.CopyToCPU(Stream, values);
        Wait();
        return values;
    }

    protected override void WarmUp()
    {
    }
}
