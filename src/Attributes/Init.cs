namespace GraphGen;

/// <summary>The rules that <see cref="Init"/> offers.</summary>
public enum InitKind
{
    /// <summary>All values are 0.</summary>
    Zeros,

    /// <summary>All values are <see cref="Init.A"/>.</summary>
    Constant,

    /// <summary>Normal with standard deviation <see cref="Init.A"/> and mean <see cref="Init.B"/>.</summary>
    Normal,

    /// <summary>Uniform over [<see cref="Init.A"/>, <see cref="Init.B"/>).</summary>
    Uniform,

    /// <summary>Uniform, variance scaled by fan-in and fan-out, gain <see cref="Init.A"/>.</summary>
    XavierUniform,

    /// <summary>Normal, variance scaled by fan-in and fan-out, gain <see cref="Init.A"/>.</summary>
    XavierNormal,

    /// <summary>Uniform, variance scaled by fan-in, for leaky ReLU of slope <see cref="Init.A"/>.</summary>
    KaimingUniform,

    /// <summary>Normal, variance scaled by fan-in, for leaky ReLU of slope <see cref="Init.A"/>.</summary>
    KaimingNormal,

    /// <summary>Uniform over ±1/√fan-in.</summary>
    FanInUniform,
}

/// <summary>How the values of a parameter are drawn when a network is constructed.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="A">The rule's first number, as its <see cref="InitKind"/> says.</param>
/// <param name="B">The rule's second number, as its <see cref="InitKind"/> says.</param>
/// <remarks>
/// For a weight of shape [outputs, inputs, …], fan-in is the product of the inputs and the sizes that follow, fan-out that of the
/// outputs and the sizes that follow. A parameter of one axis has its size for both, unless its operator says otherwise.
/// </remarks>
public readonly record struct Init(InitKind Kind, float A, float B)
{
    /// <summary>All values are 0.</summary>
    public static Init Zeros => default;

    /// <summary>U(-b, b) with b = 1/√fan-in: PyTorch's default for the weight and the bias of linear layers.</summary>
    public static Init FanInUniform => new(InitKind.FanInUniform, 0f, 0f);

    /// <summary>All values are <paramref name="value"/>.</summary>
    /// <param name="value">The value.</param>
    public static Init Constant(float value) => new(InitKind.Constant, value, 0f);

    /// <summary>N(mean, std²).</summary>
    /// <param name="std">The standard deviation.</param>
    /// <param name="mean">The mean.</param>
    public static Init Normal(float std = 0.01f, float mean = 0f) => new(InitKind.Normal, std, mean);

    /// <summary>U[low, high).</summary>
    /// <param name="low">The least value.</param>
    /// <param name="high">The bound above, excluded.</param>
    public static Init Uniform(float low, float high) => new(InitKind.Uniform, low, high);

    /// <summary>U(-b, b) with b = gain·√(6 / (fan-in + fan-out)). Glorot and Bengio, 2010.</summary>
    /// <param name="gain">A factor for the activation that follows.</param>
    public static Init XavierUniform(float gain = 1f) => new(InitKind.XavierUniform, gain, 0f);

    /// <summary>N(0, σ²) with σ = gain·√(2 / (fan-in + fan-out)). Glorot and Bengio, 2010.</summary>
    /// <param name="gain">A factor for the activation that follows.</param>
    public static Init XavierNormal(float gain = 1f) => new(InitKind.XavierNormal, gain, 0f);

    /// <summary>U(-b, b) with b = √(6 / ((1 + slope²)·fan-in)). He et al., 2015.</summary>
    /// <param name="slope">The negative slope of the leaky ReLU that follows; 0 for ReLU.</param>
    public static Init KaimingUniform(float slope = 0f) => new(InitKind.KaimingUniform, slope, 0f);

    /// <summary>N(0, σ²) with σ = √(2 / ((1 + slope²)·fan-in)). He et al., 2015.</summary>
    /// <param name="slope">The negative slope of the leaky ReLU that follows; 0 for ReLU.</param>
    public static Init KaimingNormal(float slope = 0f) => new(InitKind.KaimingNormal, slope, 0f);
}
