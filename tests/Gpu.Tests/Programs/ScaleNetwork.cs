using GraphGen.Kernels;
using ILGPU;

namespace GraphGen.Tests.Programs;

/// <summary>
/// A network by hand, as the compiler would write it: loss = mean of (weight · x)², with a state that counts steps.
/// </summary>
sealed class ScaleNetwork : Network, IDisposable
{
    public const int Width = 300;

    public ScaleNetwork(GpuDevice? device, ulong seed = 1) : base(
        new ParameterCollection([new TensorInfo("weight", [Width], 0, Init.Uniform(-1, 1))]),
        new TensorCollection([new TensorInfo("steps", [1], 0, Init.Zeros)]),
        arenaFloats: 0, workspaceFloats: 0, seed, threads: 1, device is null ? null : new Program(device))
    {
    }

    /// <summary>The program, if the network has a device.</summary>
    public Program Gpu => (Program)Device!;

    public float TrainStep(ReadOnlySpan<float> x, Optimizer optimizer)
    {
        Queue(x, optimizer);
        return Gpu.Loss();
    }

    /// <summary>A step whose loss stays on the device.</summary>
    public void Queue(ReadOnlySpan<float> x, Optimizer optimizer)
    {
        Gpu.Train(x);
        LeaveOnDevice(DeviceData.Gradients | DeviceData.State);
        optimizer.Update(this);
        StepNumber++;
    }

    public void Dispose() => Device?.Dispose();

    public sealed class Program : GpuProgram
    {
        readonly GpuInput<float> _x;
        readonly GpuResult _loss;

        public Program(GpuDevice device) : base(device, parameterFloats: 304, stateFloats: 16, arenaFloats: 128)
        {
            _x = Input<float>(Width);
            _loss = Result(1);
            Prepare();
        }

        public void Train(ReadOnlySpan<float> x)
        {
            _x.Send(x);
            Launch(new LossAndGradient(_x.View, Parameters, Gradients, Arena), 1);
            Launch(new Count(State, Arena), 1);
            CommitState(Arena.SubView(64, 16));
        }

        public float Loss()
        {
            _loss.Receive(Arena, 1);
            return _loss.Read()[0];
        }

        protected override void WarmUp() => Train(new float[Width]);
    }

    internal readonly struct LossAndGradient(
        ArrayView<float> x, ArrayView<float> weight, ArrayView<float> gradient, ArrayView<float> loss) : IGpuKernel
    {
        public void Run()
        {
            float sum = 0;
            for (int i = Group.IdxX; i < Width; i += GpuProgram.GroupSize)
            {
                float value = weight[i] * x[i];
                sum += value * value;
                gradient[i] = 2 * value * x[i] / Width;
            }

            sum = GroupReduction.Sum(sum);
            if (Group.IdxX == 0)
                loss[0] = sum / Width;
        }
    }

    internal readonly struct Count(ArrayView<float> state, ArrayView<float> arena) : IGpuKernel
    {
        public void Run()
        {
            if (Group.IdxX == 0)
                arena[64] = state[0] + 1;
        }
    }
}
