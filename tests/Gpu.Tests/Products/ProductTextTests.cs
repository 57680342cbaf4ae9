using GraphGen.Kernels;
using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.Products;

public class ProductTextTests
{
    public static TheoryData<Type> Kernels =>
    [
        typeof(TiledProduct<Tile16, GpuNoPrologue, GpuNoEpilogue>),
        typeof(TiledProduct<Tile64, ProductTests.Ramp, ProductTests.Affine>),
        typeof(TiledProduct<Tile128, ProductTests.Ramp, ProductTests.Affine>),
        typeof(SumOfParts<ProductTests.Affine>),
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Products_compile_to_plain_instructions(Type kernel) => PtxRules.Check(kernel);
}
