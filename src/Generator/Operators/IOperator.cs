using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>What a method of Ops, or an operator of C#, means. One file each; <see cref="OperatorTable"/> finds them by name.</summary>
internal interface IOperator
{
    /// <summary>The method's name.</summary>
    string Name { get; }

    /// <summary>The nodes for one call.</summary>
    Node Build(Call call);
}

/// <summary>All operators by name: every class that implements <see cref="IOperator"/>, so that adding one is adding a file.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<string, IOperator> ByName = typeof(OperatorTable).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && typeof(IOperator).IsAssignableFrom(t) && t.GetConstructor(Type.EmptyTypes) is not null)
        .Select(t => (IOperator)Activator.CreateInstance(t)!)
        .ToDictionary(o => o.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static IOperator Find(string name) =>
        ByName.TryGetValue(name, out var found) ? found : throw new InvalidOperationException($"no operator is called {name}");
}
