using static GraphGen.Generator.Tests.Testing.Source;

namespace GraphGen.Generator.Tests.Diagnostics;

/// <summary>Mistakes in classes, signatures and inputs.</summary>
internal static class DeclarationMistakes
{
    private const string Good = "[Forward] static Tensor Forward([Shape(\"batch\", 8)] Tensor x) => Relu(x);";

    public static IEnumerable<Mistake> All =>
    [
        new("GG0101", "Net", $"[Network] class Net {{ {Good} }}"),
        new("GG0102", "Outer", $"class Outer {{ [Network] partial class Net {{ {Good} }} }}"),
        new("GG0103", "Net", $"[Network] static partial class Net {{ {Good} }}"),
        new("GG0103", "Net", $"[Network] abstract partial class Net {{ {Good} }}"),
        new("GG0103", "Net", $"[Network] partial class Net<T> {{ {Good} }}"),
        new("GG0103", "Net", $"[Network] partial record class Net {{ {Good} }}"),
        new("GG0103", "Net", $"[Network] file partial class Net {{ {Good} }}"),
        new("GG0103", "Point", "partial struct Point { [Gradient] static float F(float x) => x * x; }"),
        new("GG0104", "Exception", $"[Network] partial class Net : Exception {{ {Good} }}"),
        new("GG0105", "TrainStep", Network(Good + "void TrainStep() {}")),
        new("GG0105", "FGradient", "partial class A { [Gradient] static float F(float x) => x * x; int FGradient => 1; }"),
        new("GG0106", "Net", Network("")),
        new("GG0107", "Second", Network(Good + "[Forward] static Tensor Second([Shape(3)] Tensor y) => Relu(y);")),
        new("GG0108", "Second", Network(
            Good + "[Loss] static Tensor First(Tensor y) => Sum(y); [Loss] static Tensor Second(Tensor y) => Sum(y);")),
        new("GG0109", "Forward", Network("[Forward] Tensor Forward([Shape(8)] Tensor x) => Relu(x);")),
        new("GG0109", "Layer", Forward("return new Net().Layer(x);", "[Layer] Tensor Layer(Tensor x) => Relu(x);")),
        new("GG0110", "Forward", Network("[Forward] static Tensor Forward<T>([Shape(8)] Tensor x) => Relu(x);")),
        new("GG0110", "F", "partial class A { [Gradient] static float F() => 1f; }"),
        new("GG0111", "float", Network("[Forward] static float Forward([Shape(8)] Tensor x) => 1f;")),
        new("GG0111", "(Tensor, int)", Network("[Forward] static (Tensor, int) Forward([Shape(8)] Tensor x) => (x, 1);")),
        new("GG0111", "int", "partial class A { [Gradient] static int F(int x) => x; }"),
        new("GG0112", "Forward", Network("[Forward] static extern Tensor Forward([Shape(8)] Tensor x);")),
        new("GG0113", "int", Network("[Forward] static Tensor Forward([Shape(8)] Tensor x, int width) => Linear(x, width);")),
        new("GG0113", "Tensor?", Network("[Forward] static Tensor Forward([Shape(8)] Tensor? x) => 1f;")),
        new("GG0113", "double", "partial class A { [Gradient] static float F(float x, double y) => x; }"),
        new("GG0114", "x", Network("[Forward] static Tensor Forward([Shape(8)] ref Tensor x) => Relu(x);")),
        new("GG0114", "y", Forward("Layer(x, out var y); return y;", "[Layer] static Tensor Layer(Tensor x, out Tensor y) => y = x;")),
        new("GG0114", "x", Network("[Forward] static Tensor Forward([Shape(8)] Tensor x = default) => Relu(x);")),
        new("GG0115", "x", Network("[Forward] static Tensor Forward(Tensor x) => Relu(x);")),
        new("GG0116", "0", Network("[Forward] static Tensor Forward([Shape(\"batch\", 0)] Tensor x) => Relu(x);")),
        new("GG0116", "-1", Network("[Forward] static Tensor Forward([Shape(\"batch\", -1)] Tensor x) => Relu(x);")),
        new("GG0116", "\"\"", Network("[Forward] static Tensor Forward([Shape(\"\", 8)] Tensor x) => Relu(x);")),
        new("GG0116", "2.5", Network("[Forward] static Tensor Forward([Shape(\"batch\", 2.5)] Tensor x) => Relu(x);")),
        new("GG0117", "batch", Network("[Forward] static Tensor Forward([Shape(\"batch\", 8)] Tensor batch) => Relu(batch);")),
        new("GG0117", "\"Batch\"", Network(
            "[Forward] static Tensor Forward([Shape(\"batch\")] Tensor x, [Shape(\"Batch\")] Tensor y) => x + y;")),
        new("GG0117", "\"seed\"", Network("[Forward] static Tensor Forward([Shape(\"seed\")] Tensor x) => Relu(x);")),
        new("GG0117", "\"threads\"", Network("[Forward] static Tensor Forward([Shape(\"threads\")] Tensor x) => Relu(x);")),
        new("GG0118", "x", Network(Good + "[Loss] static Tensor Loss(Tensor y, [Shape(8)] Tensor x) => Sum(x + y);")),
        new("GG0118", "optimizer", Network("[Forward] static Tensor Forward([Shape(8)] Tensor optimizer) => Relu(optimizer);")),
        new("GG0118", "value", "partial class A { [Gradient] static float F(float value) => value * value; }"),
        new("GG0118", "X", "partial class A { [Gradient] static float F(float x, float X) => x * X; }"),
        new("GG0119", "Loss", Network(Good + "[Loss] static Tensor Loss() => 1f;")),
        new("GG0119", "y", Network(Good + "[Loss] static Tensor Loss(Indices y) => 1f;")),
        new("GG0119", "y", Network(Good + "[Loss] static Tensor Loss([Shape(8)] Tensor y) => Sum(y);")),
        new("GG0133", "Forward", "class Net { " + Good + " }"),
    ];
}
