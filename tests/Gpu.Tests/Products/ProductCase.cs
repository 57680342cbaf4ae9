using GraphGen.Kernels;
using GraphGen.Tests.Support;
using ILGPU;

namespace GraphGen.Tests.Products;

/// <summary>A product of random matrices in some layout, with the definition to compare with.</summary>
sealed record ProductCase(int Lead, int M, int N, int K, bool LeftTransposed = false, bool RightTransposed = false)
{
    readonly float[] _left = Values(Lead * M * K, 1), _right = Values(Lead * K * N, 2);

    public override string ToString() =>
        $"{Lead} x [{M}, {K}]{(LeftTransposed ? "ᵀ" : "")} x [{K}, {N}]{(RightTransposed ? "ᵀ" : "")}";

    /// <summary>What a program makes of it, row-major.</summary>
    public float[] Run<TPrologue, TEpilogue>(TestProgram program, TPrologue prologue, TEpilogue epilogue)
        where TPrologue : struct, IGpuPrologue
        where TEpilogue : struct, IGpuEpilogue
    {
        int right = Aligned(Lead * M * K), result = right + Aligned(Lead * K * N);
        var left = Matrix(program.Write(0, _left), M, K, LeftTransposed);
        var destination = program.Arena.SubView(result, Lead * M * N);
        program.Multiply(
            Lead, M, N, K, left, Matrix(program.Write(right, _right), K, N, RightTransposed),
            new GpuMatrix(destination, N, 1, leadStride: M * N), prologue, epilogue);
        return program.Read(destination);
    }

    /// <summary>A sum in double precision, and the sum of its terms' magnitudes, which bounds rounding errors.</summary>
    public (double Sum, double Magnitude) Exact(int lead, int row, int column, Func<double, int, int, double> prologue)
    {
        double sum = 0, magnitude = 0;
        for (int p = 0; p < K; p++)
        {
            double a = _left[lead * M * K + (LeftTransposed ? p * M + row : row * K + p)];
            double b = _right[lead * K * N + (RightTransposed ? column * K + p : p * N + column)];
            double term = prologue(a, lead * M + row, p) * b;
            (sum, magnitude) = (sum + term, magnitude + Math.Abs(term));
        }

        return (sum, magnitude);
    }

    static GpuMatrix Matrix(ArrayView<float> view, int rows, int columns, bool transposed) => transposed
        ? new(view, 1, rows, leadStride: rows * columns)
        : new(view, columns, 1, leadStride: rows * columns);

    static int Aligned(int floats) => (floats + GpuProgram.Alignment - 1) / GpuProgram.Alignment * GpuProgram.Alignment;

    static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
    }
}
