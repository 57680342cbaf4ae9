using ILGPU;

namespace GraphGen.Kernels;

/// <summary>Adds the parts of divided sums, in order, and finishes the product: an element a thread.</summary>
readonly struct SumOfParts<TEpilogue>(ProductShape shape, ArrayView<float> parts, GpuMatrix destination, TEpilogue epilogue)
    : IGpuKernel where TEpilogue : struct, IGpuEpilogue
{
    public void Run()
    {
        int element = Grid.IdxX * GpuProgram.GroupSize + Group.IdxX;
        if (element >= shape.Elements)
            return;
        float sum = 0;
        for (int part = 0; part < shape.Parts; part++)
            sum += parts[part * shape.Elements + element];
        int row = element / shape.N, column = element % shape.N;
        destination[row / shape.M][row % shape.M, column] = epilogue.Apply(sum, row, column);
    }
}
