using GraphGen;

namespace Mnist;

/// <summary>What computes.</summary>
enum Processor
{
    Cpu,
    Gpu,
}

static class ProcessorExtensions
{
    /// <summary>Opens the GPU if it is to be used and there is one, and says so; null lets the CPU compute.</summary>
    public static GpuDevice? Open(this Processor processor)
    {
        if (processor == Processor.Cpu) return null;
        var gpu = GpuDevice.Find();
        Console.WriteLine(gpu is null ? "No GPU with a driver was found, so the CPU trains." : $"training on {gpu}");
        return gpu;
    }
}
