using System.Runtime.CompilerServices;

namespace GraphGen;

/// <summary>
/// The operators that networks are made of. Use them with <c>using static GraphGen.Ops;</c>.
/// </summary>
/// <remarks>
/// These methods describe; they never run. Each throws <see cref="GraphOnlyException"/> when called outside of a method
/// that GraphGen compiles. Arguments other than tensors must be constants at build time. An axis may be negative: -1 is the
/// last one; one that does not exist is error GG0203.
/// </remarks>
public static partial class Ops
{
    private static Tensor Describe([CallerMemberName] string member = "") =>
        Tensor.Unavailable("Ops." + member);
}
