namespace GraphGen;

/// <summary>How a device is driven.</summary>
public enum GpuKind
{
    /// <summary>NVIDIA's GPUs, by their driver.</summary>
    Cuda,

    /// <summary>Any device with an OpenCL driver.</summary>
    OpenCL,

    /// <summary>Threads of the CPU that act as a GPU, slowly: for finding faults.</summary>
    Simulated,
}
