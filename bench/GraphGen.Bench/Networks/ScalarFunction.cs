namespace GraphGen.Bench.Networks;

/// <summary>The smallest graph there is.</summary>
static partial class ScalarFunction
{
    [Gradient]
    internal static float F(float x, float y, float z) => (x + y) * z;
}
