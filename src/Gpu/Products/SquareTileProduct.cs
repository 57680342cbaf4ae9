using ILGPU;

namespace GraphGen.Kernels;

/// <summary>A product by tiles of 16 x 16, an element a thread: for small and skinny shapes.</summary>
readonly struct SquareTileProduct<TPrologue, TEpilogue>(
    int m, int n, int k, GpuMatrix left, GpuMatrix right, GpuMatrix destination, TPrologue prologue, TEpilogue epilogue)
    : IGpuKernel
    where TPrologue : struct, IGpuPrologue
    where TEpilogue : struct, IGpuEpilogue
{
    const int Side = 16;

    /// <summary>Groups for a number of products.</summary>
    internal int Groups(int lead) => lead * Tiles(m) * Tiles(n);

    public void Run()
    {
        int columns = Tiles(n), tiles = Tiles(m) * columns, index = Grid.IdxX / tiles, tile = Grid.IdxX % tiles;
        int y = Group.IdxX / Side, x = Group.IdxX % Side;
        int row = tile / columns * Side + y, column = tile % columns * Side + x;
        float sum = Sum(index, row, column, y, x);
        if (row < m && column < n)
            destination.Data[destination.Start(index) + row * destination.RowStride + column * destination.ColumnStride] =
                epilogue.Apply(sum, index * m + row, column);
    }

    float Sum(int index, int row, int column, int y, int x)
    {
        var leftTile = SharedMemory.Allocate<float>(Side * Side);
        var rightTile = SharedMemory.Allocate<float>(Side * Side);
        float sum = 0;
        for (int p = 0; p < k; p += Side)
        {
            leftTile[y * Side + x] = Left(index, row, p + x);
            rightTile[y * Side + x] = Right(index, p + y, column);
            Group.Barrier();
            for (int i = 0; i < Side; i++)
                sum += leftTile[y * Side + i] * rightTile[i * Side + x];
            Group.Barrier();
        }

        return sum;
    }

    float Left(int index, int row, int p) => row < m && p < k
        ? prologue.Apply(left.Data[left.Start(index) + row * left.RowStride + p * left.ColumnStride], index * m + row, p)
        : 0;

    float Right(int index, int p, int column) => p < k && column < n
        ? right.Data[right.Start(index) + p * right.RowStride + column * right.ColumnStride]
        : 0;

    static int Tiles(int length) => (length + Side - 1) / Side;
}
