using GraphGen.Bench.Networks;

namespace GraphGen.Bench.Workloads;

/// <summary>Adam alone, on a million parameters whose gradients stay.</summary>
static class Updates
{
    internal static Workload Adam(int threads)
    {
        var net = new MillionNet(batch: 1, threads: threads);
        Subject.Start(net);
        Fill.Values(net.Parameters.Gradients, k: 500, offset: 0, scale: 1);
        var adam = new Adam((float)Workload.TimedRate);
        return new Workload(() => Check(net), times => Update(net, adam, times));
    }

    static double[] Check(Network net)
    {
        Update(net, new Adam((float)Workload.CheckRate), Workload.CheckSteps);
        var result = Fill.Fingerprint(net.Parameters.Values);
        Subject.Start(net);
        return result;
    }

    static void Update(Network net, Adam adam, int times)
    {
        for (int i = 0; i < times; i++)
            adam.Update(net);
    }
}
