using GraphGen;

namespace QuickStart;

/// <summary>The example that courses on backpropagation begin with.</summary>
static partial class Course
{
    [Gradient]
    static float F(float x, float y, float z) => (x + y) * z;

    /// <summary>The value and its three derivatives, in one line.</summary>
    public static string Example()
    {
        var f = FGradient(x: -2, y: 5, z: -4);
        return FormattableString.Invariant($"(x + y) * z = {f.Value}, gradients {f.X} {f.Y} {f.Z}");
    }
}
