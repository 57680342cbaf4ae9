using System.Runtime.CompilerServices;

namespace GraphGen.Tests.Networks;

/// <summary>Whole networks: those of the samples, as they stand there, and some in which operators meet.</summary>
static class TestNetworks
{
    public static readonly (string Title, string Name, string Text) Digits = ("digits", "Mnist.DigitNet", Sample("Mnist/DigitNet.cs"));

    public static readonly (string Title, string Name, string Text) Spirals =
        ("spirals", "QuickStart.SpiralNet", Sample("QuickStart/SpiralNet.cs").Replace("Spiral.Arms", "3"));

    public static readonly (string Title, string Name, string Text) Transformer = ("transformer", "Transformer", """
        using GraphGen;
        using static GraphGen.Ops;

        [Network]
        partial class Transformer
        {
            [Layer]
            static Tensor Block(Tensor x)
            {
                var normal = LayerNorm(x);
                var scores = MatMul(Linear(normal, 16), Transpose(Linear(normal, 16))) * 0.25f;
                var attended = x + Linear(MatMul(Softmax(scores), Linear(normal, 16)), 16);
                return attended + Linear(Dropout(Gelu(Linear(RmsNorm(attended), 32)), 0.1f), 16);
            }

            [Forward]
            static Tensor Forward([Shape("batch", 6, 16)] Tensor x) => Linear(Block(Block(x)), 5);

            [Loss]
            static Tensor Loss(Tensor y, [Shape("batch", 6)] Indices next) => CrossEntropy(y, next);
        }
        """);

    public static IReadOnlyList<(string Title, string Name, string Text)> All => [Digits, Spirals, Transformer];

    static string Sample(string file) => File.ReadAllText(Path.Combine(Folder(), "../../../samples", file));

    static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
