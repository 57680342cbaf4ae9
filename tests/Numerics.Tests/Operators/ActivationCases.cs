namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Activations and dropout.</summary>
internal static class ActivationCases
{
    public static IEnumerable<Case> All() =>
    [
        .. new[] { "Relu", "Gelu", "GeluTanh", "Silu" }.SelectMany(name => Case.Unary(name, Cases.Shapes)),
        .. Case.Unary("LeakyRelu", Cases.Shapes, ("slope", 0.1)),
        .. Case.Unary("Elu", Cases.Shapes, ("alpha", 1.0)),
        .. Case.Unary("Elu", Cases.Shapes, ("alpha", 0.5)),
        .. Case.Unary("Softplus", Cases.Shapes, ("beta", 1.0)),
        .. Case.Unary("Softplus", Cases.Shapes, ("beta", 3.0)),
        .. Case.Unary("Clamp", Cases.Shapes, ("min", -0.5), ("max", 0.75)),
        .. Case.Unary("Dropout", Cases.Ranked, ("rate", 0.4), ("scaling", 0)),
        .. Case.Unary("Dropout", Cases.Ranked, ("rate", 0.4), ("scaling", 1)),
        .. Case.Unary("Dropout", Cases.Ranked, ("rate", 0.0), ("scaling", 0)),
    ];
}
