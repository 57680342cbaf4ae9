namespace GraphGen.Bench.Compare;

/// <summary>What to compare, how long, and with whom.</summary>
sealed class Options
{
    internal string? Workload { get; private set; }

    internal int Threads { get; private set; } = 1;

    internal bool Quick { get; private set; }

    internal string Results { get; private set; } = "compare.json";

    internal string GraphGen { get; private set; } = "";

    /// <summary>Settings of the peer by name; the best one counts.</summary>
    internal List<(string Name, string Command)> Peers { get; } = [];

    internal int Rounds => Quick ? 4 : 12;

    internal double RoundMilliseconds => Quick ? 60 : 150;

    internal double WarmUpMilliseconds => Quick ? 700 : 1500;

    internal static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--quick")
                options.Quick = true;
            else if (i + 1 < arguments.Length)
                options.Set(arguments[i], arguments[++i]);
            else
                throw new ArgumentException($"{arguments[i]} needs a value");
        }

        return options;
    }

    void Set(string name, string value)
    {
        switch (name)
        {
            case "--workload": Workload = value; break;
            case "--threads": Threads = int.Parse(value); break;
            case "--results": Results = value; break;
            case "--graphgen": GraphGen = value; break;
            case "--peer": Peers.Add((value[..value.IndexOf('=')], value[(value.IndexOf('=') + 1)..])); break;
            default: throw new ArgumentException($"unknown option {name}");
        }
    }
}
