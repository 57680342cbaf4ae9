using static GraphGen.Generator.Tests.Testing.Source;

namespace GraphGen.Generator.Tests.Diagnostics;

/// <summary>Mistakes in the bodies of graph methods.</summary>
internal static class BodyMistakes
{
    public static IEnumerable<Mistake> All => [.. Calls, .. Constructs, .. Values, .. Gradients];

    private static IEnumerable<Mistake> Calls =>
    [
        new("GG0120", "Helper", Forward("return Relu(Helper(x));", "static Tensor Helper(Tensor x) => x;")),
        new("GG0120", "Helper", Forward("var y = Helper(x); var z = Linear(y, 3); return z + y;", "static Tensor Helper(Tensor x) => x;")),
        new("GG0120", "GetHashCode", Forward("return Linear(x, \"a\".GetHashCode());")),
        new("GG0122", "A", Forward(
            "return A(x);", "[Layer] static Tensor A(Tensor x) => B(x); [Layer] static Tensor B(Tensor x) => A(x);")),
        new("GG0126", "for", Forward("for (var i = 0; i < 20000; i++) x = Relu(x); return x;")),
        new("GG0126", "Deep", Forward(
            "return Deep(x);", "[Layer] static Tensor Deep(Tensor x) { for (var i = 0; i < 20000; i++) x = Relu(x); return x; }")),
        new("GG0127", "Linear", Forward("var y = LayerNorm(x, name: \"a\"); return Linear(y, 8, name: \"a\");")),
        new("GG0128", "\"a.b\"", Forward("return Linear(x, 8, name: \"a.b\");")),
        new("GG0128", "\"\"", Forward("return Linear(x, 8, name: \"\");")),
    ];

    private static IEnumerable<Mistake> Constructs =>
    [
        new("GG0124", "while (true) { x = Relu(x); }", Forward("while (true) { x = Relu(x); }")),
        new("GG0124", "do { x = Relu(x); } while (false);", Forward("do { x = Relu(x); } while (false); return x;")),
        new("GG0124", "try { x = Relu(x); } finally { }", Forward("try { x = Relu(x); } finally { } return x;")),
        new("GG0124", "throw new Exception();", Forward("throw new Exception();")),
        new("GG0124", "Local", Forward("return Local(x); Tensor Local(Tensor y) => Relu(y);")),
        new("GG0124", "(Tensor y) => Relu(y)", Forward("var f = (Tensor y) => Relu(y); return f(x);")),
        new("GG0124", "new Random(1)", Forward("var random = new Random(1); return x;")),
        new("GG0124", "goto end;", Forward("goto end; end: return x;")),
        new("GG0124", "a[0]", Forward("var a = new[] { 1, 2 }; a[0] = 3; return Linear(x, a[0]);")),
        new("GG0124", "[x, 1f]", Forward("return Concat(0, [x, 1f]);")),
        new("GG0124", "x", Forward("object y = x; return x;")),
        new("GG0125", "for", Forward("for (var i = 0; ; i++) x = Relu(x);")),
        new("GG0130", "default", Forward("Tensor y = default; return x + y;")),
        new("GG0130", "new Tensor()", Forward("return new Tensor();")),
        new("GG0125", "Range", Forward("foreach (var i in System.Linq.Enumerable.Range(0, 20000)) x = Relu(x); return x;")),
        new("GG0130", "x", Forward("Tensor? y = x; return y.Value;")),
        new("GG0131", "1f", Forward("return 1f;")),
    ];

    private static IEnumerable<Mistake> Values =>
    [
        new("GG0129", "Width", Forward("return Linear(x, Width);", "static int Width = 3;")),
        new("GG0129", "Environment.ProcessorCount", Forward("return Linear(x, Environment.ProcessorCount);")),
        new("GG0129", "Width", Forward("if (Width > 3) x = Relu(x); return x;", "static int Width { get; set; }")),
        new("GG0132", "8 / zero", Forward("var zero = 0; return Linear(x, 8 / zero);")),
        new("GG0132", "widths[2]", Forward("int[] widths = [1, 2]; return Linear(x, widths[2]);")),
        new("GG0132", "k switch { 1 => Relu(x) }", Forward("var k = 3; return k switch { 1 => Relu(x) };")),
    ];

    private static IEnumerable<Mistake> Gradients =>
    [
        new("GG0123", "x > 0f", Function("if (x > 0f) return x; return -x;")),
        new("GG0125", "i < x", Function("for (var i = 0; i < x; i++) { } return x;")),
        new("GG0124", "(int)x", Function("return (int)x;")),
        new("GG0124", "x", Function("return (float)(x * 2.0);")),
        new("GG0120", "Cbrt", Function("return MathF.Cbrt(x);")),
        new("GG0131", "2f", Function("return 2f;")),
        new("GG0127", "F", Function("return x;") + "partial class A { [Gradient] static float F(float x, float y) => x * y; }"),
    ];

    private static string Function(string body) => "partial class A\n{\n[Gradient] static float F(float x) { " + body + " }\n}";
}
