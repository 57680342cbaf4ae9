using System.Diagnostics;
using System.Globalization;
using Mnist;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return Settings.Command(Run).Parse(args).Invoke();

static int Run(Settings settings)
{
    try
    {
        Train(settings, Dataset.Read(settings.Data));
        return 0;
    }
    catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(problem.Message);
        return 1;
    }
}

static void Train(Settings settings, Dataset mnist)
{
    using var gpu = settings.Device.Open();
    using var net = new DigitNet(settings.Batch, settings.Seed, settings.Threads, gpu);
    var training = new Training(net, mnist.Training, settings);
    var cost = DigitNet.Cost(settings.Batch);
    Console.WriteLine($"{cost.ParameterCount:N0} parameters, {mnist.Training.Count:N0} images, threads: {settings.Threads}");
    for (var epoch = 1; epoch <= settings.Epochs; epoch++)
    {
        var watch = Stopwatch.StartNew();
        var loss = WithProgress($"epoch {epoch}", progress => training.Epoch(epoch, progress));
        var seconds = watch.Elapsed.TotalSeconds;
        var validation = new Answers(net, mnist.Validation, settings.Batch).Accuracy;
        Console.WriteLine($"epoch {epoch}  loss {loss:F4}  validation {validation:F4}  {seconds:F1} s");
    }

    var test = new Answers(net, mnist.Test, settings.Batch);
    Console.Write(Drawing.Draw(test.Wrong.Take(3)));
    Console.WriteLine($"parameters: {net.Checksum():x16}");
    Console.WriteLine($"test accuracy: {test.Accuracy:F4}");
}

// A bar that vanishes when it is full, and nothing where the output is no terminal.
static double WithProgress(string what, Func<Action<double>, double> work) =>
    AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
        ? AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(what, maxValue: 1);
            return work(task.Increment);
        })
        : work(_ => { });
