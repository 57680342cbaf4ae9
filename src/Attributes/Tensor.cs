using System.Runtime.CompilerServices;

namespace GraphGen;

/// <summary>
/// A value of the network: an array of 32-bit floats whose shape is known at build time, up to its symbolic dimensions.
/// It exists only in the methods that GraphGen compiles; nothing of it is left when the network runs.
/// </summary>
/// <remarks>
/// The operators work element by element and broadcast as NumPy does: shapes are aligned at their last axis,
/// and an axis of size 1, or one that is missing, is repeated. Shapes that do not fit are error GG0201.
/// Every member throws <see cref="GraphOnlyException"/> when it is run.
/// </remarks>
public readonly struct Tensor
{
    /// <summary>A constant: a tensor of no axes.</summary>
    public static implicit operator Tensor(float value) => Unavailable("A constant Tensor");

    /// <summary>The sum, element by element.</summary>
    public static Tensor operator +(Tensor a, Tensor b) => Unavailable("Tensor +");

    /// <summary>The difference, element by element.</summary>
    public static Tensor operator -(Tensor a, Tensor b) => Unavailable("Tensor -");

    /// <summary>The product, element by element. For the product of matrices see <see cref="Ops.MatMul"/>.</summary>
    public static Tensor operator *(Tensor a, Tensor b) => Unavailable("Tensor *");

    /// <summary>The quotient, element by element.</summary>
    public static Tensor operator /(Tensor a, Tensor b) => Unavailable("Tensor /");

    /// <summary>The negative of each element.</summary>
    public static Tensor operator -(Tensor x) => Unavailable("Tensor unary -");

    internal static Tensor Unavailable([CallerMemberName] string member = "") => throw new GraphOnlyException(member);
}
