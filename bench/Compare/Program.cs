using GraphGen.Bench;
using GraphGen.Bench.Compare;

var options = Options.Parse(args);
var graphGen = new Side("GraphGen", options.GraphGen);
List<Side> peers = [.. options.Peers.Select(peer => new Side(peer.Name, peer.Command))];
List<Result> results = [];
bool complete = true;
Table.Head(options.Threads);
foreach (var entry in Catalog.Entries.Where(entry => options.Workload is null || entry.Workload == options.Workload))
{
    try
    {
        results.Add(Match.Play(entry, options, graphGen, peers));
        Table.Line(results[^1]);
    }
    catch (InvalidOperationException problem)
    {
        Table.Failure(entry, problem.Message);
        complete = false;
    }
}

Result.Write(options.Results, results);
foreach (var side in peers.Prepend(graphGen))
    side.Dispose();
return complete && results.Count > 0 ? 0 : 1;
