using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen.Bench.Gpu;

/// <summary>
/// The emitted launches of a mode on the inputs that the device has, without copies: what a framework does whose tensors are there.
/// A user's calls always copy their inputs.
/// </summary>
static class Resident
{
    /// <summary>Queues a training step.</summary>
    internal static Action Training(Network network, Optimizer optimizer)
    {
        var (gradients, commit) = (Pass(network, "Train"), Commit(network));
        return () =>
        {
            gradients();
            optimizer.Update(network);
            commit?.Invoke();
        };
    }

    /// <summary>Queues a mode: <c>Train</c> is forward and backward.</summary>
    internal static Action Pass(Network network, string mode)
    {
        var program = Program(network);
        return program.GetType().GetNestedType(mode)!.GetMethod("Run")!.CreateDelegate<Action>(program);
    }

    /// <summary>The network's device side, whose stream is waited for.</summary>
    internal static GpuProgram Program(Network network) => (GpuProgram)Device(network)!;

    // Only networks with state have one.
    static Action? Commit(Network network)
    {
        var program = Program(network);
        return program.GetType().GetMethod("CommitState", Type.EmptyTypes)?.CreateDelegate<Action>(program);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Device")]
    static extern DeviceSession? Device(Network network);
}
