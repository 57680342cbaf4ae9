using GraphGen.Numerics.Tests.Emitted;
using Xunit;

namespace GraphGen.Numerics.Tests.Fuzz;

/// <summary>
/// Random networks as C# text, through reader, compiler and kernels, against the interpreter. GRAPHGEN_FUZZ, such as 7,100-199, has other seeds run.
/// </summary>
public class FuzzTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Emitted.Emitted>> Networks = new(() =>
        Emission.FromText([.. Range().Select(seed => ($"{seed}", RandomNetwork.Name(seed), RandomNetwork.Text(seed)))]));

    public static TheoryData<int> Seeds => [.. Range()];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void KernelsComputeWhatTheTextMeans(int seed)
    {
        var network = Networks.Value[$"{seed}"];
        try
        {
            // Few rows, or more than there are blocks in a sum and rows in a tile.
            int capacity = seed % 3 == 0 ? 21 : 5;
            var comparison = new Comparison(network, capacity) { Low = -1, High = 1, HonestErrors = 20 };
            // A batch of few is no sound base for its statistics.
            foreach (int batch in RandomNetwork.Text(seed).Contains("BatchNorm", StringComparison.Ordinal) ? new[] { capacity, 4 } : [capacity, 1, 3])
                comparison.AssertMatches(new Dictionary<string, int> { ["batch"] = batch, ["time"] = 1 + (batch % 4) }, seed);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"seed {seed}: {problem.Message}\n{RandomNetwork.Text(seed)}", problem);
        }
    }

    private static IEnumerable<int> Range()
    {
        string asked = Environment.GetEnvironmentVariable("GRAPHGEN_FUZZ") ?? "1-50";
        return asked.Split(',').Select(part => part.Split('-').Select(int.Parse).ToList()).SelectMany(ends => Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
    }
}
