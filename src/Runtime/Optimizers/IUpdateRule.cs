using GraphGen.Kernels;

namespace GraphGen;

/// <summary>One step of an optimizer for one vector of parameters, with the step's scalars as fields.</summary>
/// <remarks>
/// Padding has value 0 and gradient 0, and must stay 0: a rule must map zeros to zero. A rule that is to run on a GPU has fields that are
/// numbers or enumerations, not <c>bool</c>, uses arithmetic and functions of V without loads and stores, and is public or internal.
/// </remarks>
public interface IUpdateRule
{
    /// <summary>State values (moments) kept for a parameter, 0 to 3.</summary>
    int Slots { get; }

    /// <summary>The new parameters; the moments in use are updated in place and the others are not looked at.</summary>
    /// <typeparam name="V">The vector width.</typeparam>
    /// <param name="parameter">The values.</param>
    /// <param name="gradient">Their gradient.</param>
    /// <param name="first">The first moment.</param>
    /// <param name="second">The second moment.</param>
    /// <param name="third">The third moment.</param>
    /// <returns>The new values.</returns>
    V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V>;
}
