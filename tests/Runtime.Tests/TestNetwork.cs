namespace GraphGen.Tests;

/// <summary>A network written by hand: a linear layer and a running mean, with nothing to compute.</summary>
sealed class TestNetwork : Network
{
    public TestNetwork(ulong seed = 1, int threads = 1, int rows = 3, int columns = 5)
        : base(new ParameterCollection(Layer(rows, columns)), new TensorCollection(Statistics(rows)), 64, 0, seed, threads)
    {
    }

    public TestNetwork(TensorInfo[] parameters, TensorInfo[] state, int threads = 1)
        : base(new ParameterCollection(parameters), new TensorCollection(state), 0, 0, 1, threads)
    {
    }

    public uint Step
    {
        get => StepNumber;
        set => StepNumber = value;
    }

    public static void Length(int length, int expected) => CheckLength(length, expected, "pixels", "[batch, 784]");

    public static int Solve(int length, int perUnit) => SolveDimension(length, perUnit, "pixels", "batch", "[batch, 784]");

    public static void Capacity(int value, int capacity) => CheckCapacity(value, capacity, "batch");

    public static void Indices(ReadOnlySpan<int> indices, int bound) => CheckIndices(indices, bound, "digit");

    public static int Floats(int capacity, long perUnit, long fixedFloats) => CheckedFloats(capacity, perUnit, fixedFloats, "batch");

    static TensorInfo[] Layer(int rows, int columns)
    {
        var weight = new TensorInfo("head.weight", [rows, columns], 0, Init.FanInUniform, columns, rows);
        return [weight, new TensorInfo("head.bias", [rows], (weight.Size + 15) / 16 * 16, Init.FanInUniform, columns, rows)];
    }

    static TensorInfo[] Statistics(int rows) => [new TensorInfo("norm.running_variance", [rows], 0, Init.Constant(1))];
}
