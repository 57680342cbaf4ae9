using static TorchSharp.torch;

namespace GraphGen.Bench.Peer.Workloads;

/// <summary>A model with its parameters and data.</summary>
sealed class Subject(Model model, Tensor input, Tensor target)
{
    readonly FlatParameters _parameters = new(model.Layouts);

    /// <summary>Training: gradients are cleared, gathered in the flat tensor by autograd, and applied.</summary>
    internal Workload Training(Func<FlatParameters, double, Update> optimizer, double checkRate = Workload.CheckRate, Subject? twin = null)
    {
        var timed = optimizer(_parameters, Workload.TimedRate);
        return new Workload(() => (twin ?? this).Losses(optimizer, checkRate), times =>
        {
            for (int i = 0; i < times; i++)
            {
                using var scope = NewDisposeScope();
                Step(timed);
            }
        });
    }

    /// <summary>Inference, in inference mode.</summary>
    internal Workload Inference()
    {
        Tensor Once() => model.Forward(new Pass(_parameters, Training: false), input);
        return new Workload(() => Repeat.Answer(Once), Repeat.Inference(() => Once()));
    }

    Tensor Step(Update update)
    {
        _parameters.Gradients.zero_();
        var loss = model.Loss(model.Forward(new Pass(_parameters, Training: true), input), target);
        loss.backward();
        update();
        return loss;
    }

    double[] Losses(Func<FlatParameters, double, Update> optimizer, double rate)
    {
        _parameters.Start();
        var update = optimizer(_parameters, rate);
        double[] losses = [.. Enumerable.Range(0, Workload.CheckSteps).Select(_ => (double)Step(update).item<float>())];
        _parameters.Start();
        return losses;
    }
}
