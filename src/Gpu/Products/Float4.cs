namespace GraphGen.Kernels;

/// <summary>Four neighbouring floats, which devices load and store as one.</summary>
readonly struct Float4(float x, float y, float z, float w)
{
    internal readonly float X = x, Y = y, Z = z, W = w;

    /// <summary>this + factor · other.</summary>
    internal Float4 MultiplyAdd(float factor, Float4 other) =>
        new(X + factor * other.X, Y + factor * other.Y, Z + factor * other.Z, W + factor * other.W);
}
