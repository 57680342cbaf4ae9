using System.Diagnostics;
using System.Globalization;
using GraphGen.GeneratorBench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["cold"])
{
    Project.WarmCompiler();
    var fresh = new Project();
    Console.WriteLine(Time(fresh.Run));
    return;
}

var project = new Project();
project.Run();
Print("unrelated edit", 1, Warm(project.UnrelatedEdit));
Print("changed 16-block network", 30, Warm(project.ChangedNetwork));
Print("cold", 300, [.. Enumerable.Range(0, 7).Select(_ => Cold())]);

static double[] Warm(Func<int, Action> edit)
{
    for (int i = 0; i < 60; i++)
        edit(i)();
    return [.. Enumerable.Range(0, 200).Select(i => Time(edit(i)))];
}

// In a process of its own, where the compiler is warm and the generator is not.
static double Cold()
{
    string[] command = [typeof(Project).Assembly.Location, "cold"];
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, command) { RedirectStandardOutput = true })!;
    return double.Parse(process.StandardOutput.ReadToEnd());
}

static double Time(Action action)
{
    long start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}

static void Print(string what, double mark, double[] times)
{
    Array.Sort(times);
    Console.WriteLine($"{what,-25} least {times[0],7:F2} ms, median {times[times.Length / 2],7:F2} ms; mark {mark,3} ms: {(times[0] <= mark ? "met" : "MISSED")}");
}
