namespace GraphGen.Bench.Gpu;

/// <summary>What to run: <c>[--check-only | --rehearse] [--quick] [--workload NAME] [--python COMMAND] [--results FILE]</c>.</summary>
sealed class Options
{
    internal bool CheckOnly { get; private set; }

    /// <summary>Whether to play without a card: small sizes, PyTorch on the processor. The times mean nothing.</summary>
    internal bool Rehearse { get; private set; }

    internal bool Quick { get; private set; }

    internal string? Workload { get; private set; }

    internal string Python { get; private set; } = "python3";

    internal string Results { get; private set; } = "gpu.json";

    internal int Rounds => Quick ? 4 : 12;

    internal double RoundMilliseconds => Quick ? 60 : 150;

    internal double WarmUpMilliseconds => Quick ? 300 : 700;

    internal static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            string Value() => i + 1 < arguments.Length ? arguments[++i] : throw new ArgumentException($"{arguments[i]} needs a value");
            switch (arguments[i])
            {
                case "--check-only": options.CheckOnly = true; break;
                case "--rehearse": options.Rehearse = true; break;
                case "--quick": options.Quick = true; break;
                case "--workload": options.Workload = Value(); break;
                case "--python": options.Python = Value(); break;
                case "--results": options.Results = Value(); break;
                default: throw new ArgumentException($"unknown option {arguments[i]}");
            }
        }

        return options;
    }
}
