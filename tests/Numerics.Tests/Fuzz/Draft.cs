using System.Globalization;

namespace GraphGen.Numerics.Tests.Fuzz;

/// <summary>A tensor of a network being written: its name in the source, and its sizes and symbols.</summary>
internal sealed record Item(string Name, object[] Shape)
{
    public int Rank => Shape.Length;

    /// <summary>The last size; 0 where it is none or a symbol.</summary>
    public int Width => Rank > 0 && Shape[^1] is int width ? width : 0;
}

/// <summary>A network being written as C# text, statement by statement.</summary>
internal sealed class Draft(Random random)
{
    private static readonly int[] Widths = [2, 3, 4, 5, 7, 16, 17];

    private readonly List<string> _statements = [];
    private readonly List<Item> _items = [];
    private readonly HashSet<Item> _used = [];

    public Random Random { get; } = random;

    public IReadOnlyList<string> Statements => _statements;

    /// <summary>What nothing has used yet: the results.</summary>
    public IReadOnlyList<Item> Loose => [.. _items.Where(item => !_used.Contains(item) && !item.Name.StartsWith("in", StringComparison.Ordinal))];

    public Item Input(string name, params object[] shape)
    {
        _items.Add(new(name, shape));
        return _items[^1];
    }

    /// <summary>A tensor that a condition holds for, mostly a recent one; null when there is none.</summary>
    public Item? Any(Func<Item, bool> holds)
    {
        var fitting = _items.Where(holds).ToList();
        if (fitting.Count == 0)
            return null;
        int back = Math.Min(Random.Next(fitting.Count), Random.Next(fitting.Count));
        return fitting[fitting.Count - 1 - back];
    }

    /// <summary>Declares a variable for an expression, in which {0}, {1} stand for the operands.</summary>
    public Item Add(string expression, object[] shape, params Item[] operands)
    {
        string name = $"v{_statements.Count}";
        _statements.Add($"var {name} = {string.Format(CultureInfo.InvariantCulture, expression, [.. operands.Select(operand => operand.Name)])};");
        _used.UnionWith(operands);
        _items.Add(new(name, shape));
        return _items[^1];
    }

    /// <summary>Repeats a statement on a variable of its own, which ends as a new tensor.</summary>
    public void Loop(int times, string expression, Item start)
    {
        string name = $"v{_statements.Count}";
        string next = string.Format(CultureInfo.InvariantCulture, expression, name, start.Width);
        _statements.Add($"var {name} = {start.Name}; for (var i = 0; i < {times}; i++) {name} = {next};");
        _used.Add(start);
        _items.Add(new(name, start.Shape));
    }

    public int Width() => Widths[Random.Next(Widths.Length)];

    public T One<T>(params T[] choices) => choices[Random.Next(choices.Length)];

    /// <summary>A number as a float literal.</summary>
    public string Number(double low, double high) =>
        ((float)(low + (Random.NextDouble() * (high - low)))).ToString("R", CultureInfo.InvariantCulture) + "f";
}
