using GraphGen;
using GraphGen.Bench.Gpu;

var options = Options.Parse(args);
using var device = Devices.Open();
if (device is null)
{
    Console.WriteLine("There is neither a GPU nor PoCL (Debian: apt-get install pocl-opencl-icd ocl-icd-libopencl1): nothing was checked or timed.");
    return 1;
}

bool timed = device.Info.Kind == GpuKind.Cuda && !options.CheckOnly && !options.Rehearse;
var check = new Check(device, tiny: !timed);
var entries = Cases.Entries.Where(entry => options.Workload is null || entry.Workload == options.Workload).ToArray();
Console.WriteLine($"{device} ({device.Info.Kind}) against the CPU, {Case.Steps} training steps or one inference each");
try
{
    foreach (var entry in entries.Where(entry => !check.Skips(entry)))
    {
        check.Run(entry);
        Console.WriteLine($"  {entry.Key}: agrees, and again with the same bits");
    }
}
catch (InvalidOperationException problem)
{
    Console.WriteLine($"WRONG RESULTS, so nothing was timed. {problem.Message}");
    return 1;
}

if (timed || options.Rehearse)
    return new Match(device, check, options).Play(entries.Where(entry => !check.Skips(entry)).Select(check.Sized));
Console.WriteLine($"Nothing was timed: {(options.CheckOnly ? "--check-only, with small sizes" : "this is not an NVIDIA GPU")}.");
return 0;
