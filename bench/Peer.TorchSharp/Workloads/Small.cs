using static TorchSharp.torch;

namespace GraphGen.Bench.Peer.Workloads;

/// <summary>The workloads that are not networks.</summary>
static class Small
{
    const int Columns = 1024;

    /// <summary>(x + y)·z and its gradients.</summary>
    internal static Workload ScalarGradients()
    {
        Tensor x = Leaf(0.5f), y = Leaf(0.25f), z = Leaf(-2);
        Tensor[] leaves = [x, y, z];
        (Tensor Value, IList<Tensor> Gradients) Once()
        {
            var value = (x + y) * z;
            return (value, autograd.grad([value], leaves));
        }

        double[] Check()
        {
            var (value, gradients) = Once();
            return [value.item<float>(), .. gradients.Select(gradient => (double)gradient.item<float>())];
        }

        return new Workload(Check, Repeat.Training(() => Once()));
    }

    /// <summary>(x + y)·z.</summary>
    internal static Workload Scalar()
    {
        Tensor x = tensor(0.5f), y = tensor(0.25f), z = tensor(-2f);
        return new Workload(() => [((x + y) * z).item<float>()], Repeat.Inference(() => (x + y).mul_(z)));
    }

    /// <summary>Adam on a million parameters.</summary>
    internal static Workload Adam()
    {
        var parameters = new FlatParameters([new Layout(Role.Plain, 1000, 1000)]);
        parameters.Gradients.copy_(tensor(Fill.Input(1_000_000)));
        var timed = Optimizers.Adam(parameters, Workload.TimedRate);
        return new Workload(() => Check(parameters), Repeat.Inference(() => timed()));
    }

    static double[] Check(FlatParameters parameters)
    {
        var update = Optimizers.Adam(parameters, Workload.CheckRate);
        for (int i = 0; i < Workload.CheckSteps; i++)
            update();
        var result = Repeat.Fingerprint(parameters.Values);
        parameters.Start();
        return result;
    }

    /// <summary>A product of square matrices, into a tensor that stays.</summary>
    internal static Workload Product(int size)
    {
        var a = Matrix(Fill.Input(size * size), size);
        var b = Matrix(Fill.Input(size * size, number: 1), size);
        var product = empty(size, size);
        return Inference(() => product.addmm_(a, b, 0, 1));
    }

    /// <summary>Softmax of rows.</summary>
    internal static Workload Softmax(int rows)
    {
        var x = Matrix(Fill.Input(rows * Columns), Columns);
        return Inference(() => softmax(x, 1));
    }

    /// <summary>Layer norm of rows.</summary>
    internal static Workload LayerNorm(int rows)
    {
        var x = Matrix(Fill.Input(rows * Columns), Columns);
        var p = new FlatParameters(Layout.Norm(Columns)).Tensors;
        return Inference(() => nn.functional.layer_norm(x, [Columns], p[0], p[1]));
    }

    /// <summary>Layer norm, and from a gradient that arrives those of x, γ and β; the sum is part of the check only.</summary>
    internal static Workload LayerNormGradients(int rows)
    {
        var upstream = Matrix(Fill.Input(rows * Columns), Columns);
        var p = new FlatParameters([new Layout(Role.Plain, rows, Columns), .. Layout.Norm(Columns)]).Tensors;
        (Tensor Y, IList<Tensor> Gradients) Once()
        {
            var y = nn.functional.layer_norm(p[0], [Columns], p[1], p[2]);
            return (y, autograd.grad([y], p, [upstream]));
        }

        double[] Check()
        {
            var (y, gradients) = Once();
            return [(y * upstream).sum().item<float>(), .. gradients.SelectMany(Repeat.Fingerprint)];
        }

        return new Workload(Check, Repeat.Training(() => Once()));
    }

    static Workload Inference(Func<Tensor> once) => new(() => Repeat.Answer(once), Repeat.Inference(() => once()));

    static Tensor Leaf(float value) => tensor(value).requires_grad_(true);

    static Tensor Matrix(float[] values, int columns) => tensor(values).view(-1, columns);
}
