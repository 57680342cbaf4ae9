using System.Collections.Concurrent;
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

/// <summary>
/// All operators by name: every class that implements <see cref="IOperator"/>, so that adding one is adding a file. It is called like
/// its method, with "Operator" behind it where that name is taken.
/// </summary>
internal static class OperatorTable
{
    private static readonly ConcurrentDictionary<string, IOperator> Found = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => typeof(OperatorTable).Assembly.GetTypes().Select(Create).Where(o => o is not null).Select(o => o!.Name);

    // Not from a list of all, which would load every type of the compiler at its start.
    public static IOperator Find(string name) => Found.GetOrAdd(name, n =>
        Create(TypeOf(n)) ?? Create(TypeOf(n + "Operator")) ?? throw new InvalidOperationException($"no operator is called {n}"));

    private static Type? TypeOf(string name) => typeof(OperatorTable).Assembly.GetType($"{typeof(OperatorTable).Namespace}.{name}");

    private static IOperator? Create(Type? type) =>
        type is { IsAbstract: false } && typeof(IOperator).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null
            ? (IOperator)Activator.CreateInstance(type)
            : null;
}
