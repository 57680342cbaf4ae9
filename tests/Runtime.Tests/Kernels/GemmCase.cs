using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen.Tests.Kernels;

/// <summary>What is fused with a product.</summary>
[Flags]
enum Fused
{
    Nothing = 0,
    Prologue = 1,
    Epilogue = 2,
    Both = Prologue | Epilogue,
}

/// <summary>A product with random operands in some layout, and its plain definition in double.</summary>
sealed class GemmCase
{
    readonly int _m, _n, _k;
    readonly float[] _left, _right, _bias;
    readonly (int Row, int Column) _leftStrides, _rightStrides;
    readonly int _destinationStride;

    public GemmCase(int m, int n, int k, char left = 'R', char right = 'R', int seed = 1)
    {
        (_m, _n, _k) = (m, n, k);
        (_leftStrides, _rightStrides) = (Strides(m, k, left), Strides(k, n, right));
        _destinationStride = n + 3;
        var random = new Random(seed);
        _left = Numbers(random, Extent(m, k, _leftStrides));
        _right = Numbers(random, Extent(k, n, _rightStrides));
        _bias = Numbers(random, n);
    }

    /// <summary>The destination, and behind it the epilogue's own result.</summary>
    public float[] Multiply<V>(int threads, Fused fused = Fused.Nothing) where V : struct, IVector<V>
    {
        var executor = new Executor(threads, Gemm.Workspace(_m, _n, _k));
        int floats = _m * _destinationStride;
        var results = new float[2 * floats];
        Array.Fill(results, 99);
        var left = new Matrix(ref First(_left), _leftStrides.Row, _leftStrides.Column);
        var right = new Matrix(ref First(_right), _rightStrides.Row, _rightStrides.Column);
        var destination = new Matrix(ref results[0], _destinationStride, 1);
        NoPrologue noPrologue = default;
        AddingRow adding = default;
        if (fused.HasFlag(Fused.Prologue))
            MultiplyAndEnd<V, AddingRow>(executor, left, right, destination, ref results[floats], ref adding, fused);
        else
            MultiplyAndEnd<V, NoPrologue>(executor, left, right, destination, ref results[floats], ref noPrologue, fused);
        return results;
    }

    void MultiplyAndEnd<V, TPrologue>(
        Executor executor, Matrix left, Matrix right, Matrix destination, ref float copy, ref TPrologue prologue, Fused fused)
        where V : struct, IVector<V> where TPrologue : struct, IPrologue
    {
        NoEpilogue noEpilogue = default;
        var ending = new BiasAndCopy { Bias = ref _bias[0], Copy = ref copy, Stride = _destinationStride };
        if (fused.HasFlag(Fused.Epilogue))
            Gemm.Multiply<V, TPrologue, BiasAndCopy>(executor, _m, _n, _k, left, right, destination, ref prologue, ref ending);
        else
            Gemm.Multiply<V, TPrologue, NoEpilogue>(executor, _m, _n, _k, left, right, destination, ref prologue, ref noEpilogue);
    }

    /// <summary>What <see cref="Multiply{V}"/> should return, and the sum of the absolute terms, to which errors are relative.</summary>
    public (double Value, double Scale) Expected(int row, int column, Fused fused)
    {
        double sum = 0, scale = 0;
        for (int p = 0; p < _k; p++)
        {
            double left = _left[row * _leftStrides.Row + p * _leftStrides.Column];
            double term = (fused.HasFlag(Fused.Prologue) ? left + 0.25 * row - 0.125 * p : left) * _right[p * _rightStrides.Row + column * _rightStrides.Column];
            sum += term;
            scale += Math.Abs(term);
        }
        double value = fused.HasFlag(Fused.Epilogue) ? Math.Max(sum + _bias[column], 0) : sum;
        return (value, fused == Fused.Nothing ? scale : scale + 1);
    }

    /// <summary>The largest error beyond k / 4 + 2 roundings of the terms, which must not be above 0; NaN counts as infinite.</summary>
    public double Excess(float[] results, Fused fused)
    {
        double excess = double.NegativeInfinity;
        for (int i = 0; i < _m; i++)
            for (int j = 0; j < _destinationStride; j++)
                excess = Math.Max(excess, Excess(results, i, j, fused));
        return excess;
    }

    double Excess(float[] results, int i, int j, Fused fused)
    {
        float actual = results[i * _destinationStride + j], copy = results[(_m + i) * _destinationStride + j];
        if (j >= _n)
            return actual == 99 && copy == 99 ? 0 : double.PositiveInfinity;
        var (value, scale) = Expected(i, j, fused);
        bool copied = fused.HasFlag(Fused.Epilogue) ? copy == 2 * actual : copy == 99;
        double excess = Math.Abs(actual - value) - scale * (_k / 4.0 + 2) * Math.ScaleB(1, -24);
        return double.IsNaN(excess) || !copied ? double.PositiveInfinity : excess;
    }

    static ref float First(float[] values) => ref values[0];

    // Row after row, column after column, or neither contiguous.
    static (int Row, int Column) Strides(int rows, int columns, char layout) => layout switch
    {
        'R' => (columns + 1, 1),
        'C' => (1, rows + 1),
        _ => (2 * columns + 1, 2),
    };

    static int Extent(int rows, int columns, (int Row, int Column) strides) =>
        Math.Max((rows - 1) * strides.Row + Math.Max(columns - 1, 0) * strides.Column + 1, 1);

    static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    struct AddingRow : IPrologue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly V Apply<V>(V value, int row, int column, int lanes) where V : struct, IVector<V> =>
            value + V.Create(0.25f * row) - V.Ramp(column) * V.Create(0.125f);
    }

    ref struct BiasAndCopy : IEpilogue
    {
        public ref float Bias, Copy;
        public int Stride;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly V Apply<V>(V product, int row, int column, int lanes) where V : struct, IVector<V>
        {
            var result = V.Max(product + V.Load(ref Bias, column, lanes), V.Zero);
            (result + result).Store(ref Copy, row * Stride + column, lanes);
            return result;
        }

        // Where nothing is: a fetch must do no harm.
        public readonly void Fetch(int row, int column) => Cache.Fetch(ref Copy, 1 << 30);
    }
}
