using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using GraphGen.Generator;
using GraphGen.GeneratorBench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["cold" or "idle"])
{
    Project.WarmCompiler();
    var fresh = new Project(args[0] == "cold" ? new NetworkGenerator() : new IdleGenerator());
    Console.WriteLine(Time(fresh.Run));
    fresh.Check();
    return 0;
}

if (args is not ([] or ["--results", _]))
{
    Console.Error.WriteLine("Usage: GraphGen.GeneratorBench [--results FILE]");
    return -1;
}

string results = args is [_, var path] ? path : "bench/results/generator.json";
var project = new Project(new NetworkGenerator());
project.Run();
double[] unrelated = Warm(project.UnrelatedEdit), changed = Warm(project.ChangedNetwork), cold = Fresh("cold"), idle = Fresh("idle");
Mark[] marks =
[
    Mark.Of("unrelated edit", 1, unrelated),
    Mark.Of("changed 16-block network", 30, changed),
    Mark.Of("cold, all", null, cold),
    Mark.Of("cold, a generator that does nothing", null, idle),
    Mark.Of("cold, added work", 300, [.. cold.Select(time => time - idle.Min())]),
];
foreach (var mark in marks)
    Console.WriteLine(mark);
Mark.Write(results, marks);
return marks.Count(mark => mark.Met == false);

double[] Warm(Func<int, Action> edit)
{
    int number = 0;
    for (int calm = 0; calm < 200;)
    {
        long compiled = JitInfo.GetCompiledMethodCount();
        edit(number++)();
        // The runtime compiles what runs often once more, after a while and beside us.
        calm = JitInfo.GetCompiledMethodCount() == compiled ? calm + 1 : 0;
    }

    // On from there: the same edit twice would be none.
    double[] times = [.. Enumerable.Range(0, 300).Select(_ => Time(edit(number++)))];
    project.Check();
    return times;
}

// In processes of their own, where the compiler is warm and the generator is not.
static double[] Fresh(string what) => [.. Enumerable.Range(0, 11).Select(_ => InProcess(what))];

static double InProcess(string what)
{
    string[] command = [typeof(Project).Assembly.Location, what];
    using var process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true })!;
    return double.Parse(process.StandardOutput.ReadToEnd());
}

static double Time(Action action)
{
    long start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
