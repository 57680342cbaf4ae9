using System.CommandLine;

namespace Mnist;

/// <summary>What the command line says.</summary>
sealed record Settings(string Data, int Epochs, ulong Seed, int Threads, int Batch, float LearningRate, Processor Device)
{
    /// <summary>The command that reads settings and hands them on.</summary>
    public static RootCommand Command(Func<Settings, int> run)
    {
        var data = Option("--data", "The folder of the four files of MNIST.", "data/mnist");
        var epochs = Option("--epochs", "Passes over the training images.", 5, least: 1);
        var seed = Option("--seed", "Determines every bit of the result.", 1UL);
        var threads = Option("--threads", "Threads that compute; they change no bit of the result.", Environment.ProcessorCount, least: 1);
        var batch = Option("--batch", "Images in a training step.", 128, least: 2);
        var rate = Option("--learning-rate", "The learning rate at its peak.", 4e-3f, least: 0);
        var device = Option("--device", "What trains: Cpu, or Gpu, if there is one.", Processor.Cpu);
        var command = new RootCommand("Trains a small network on MNIST.") { data, epochs, seed, threads, batch, rate, device };
        command.SetAction(line => run(new(
            line.GetValue(data)!, line.GetValue(epochs), line.GetValue(seed), line.GetValue(threads), line.GetValue(batch),
            line.GetValue(rate), line.GetValue(device))));
        return command;
    }

    static Option<T> Option<T>(string name, string description, T usual, T? least = default) where T : IComparable
    {
        var option = new Option<T>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (least is not null && result.GetValueOrDefault<T>() is { } value && value.CompareTo(least) < 0)
                result.AddError(FormattableString.Invariant($"{name} is {value}; it must be at least {least}."));
        });
        return option;
    }
}
