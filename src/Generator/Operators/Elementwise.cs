using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>A primitive that works on each element alone; all inputs have the result's shape.</summary>
internal abstract record Elementwise : Primitive, IOperator
{
    /// <summary>The names of the operands: those of the parameters of the method of Ops.</summary>
    public abstract IReadOnlyList<string> Operands { get; }

    /// <summary>Roughly how many vector instructions it takes. From <see cref="Expensive"/> on it pays to store the result.</summary>
    public virtual int Cost => 1;

    /// <summary>The cost from which on a value is stored rather than computed again.</summary>
    public const int Expensive = 10;

    /// <summary>The meaning, in double precision: for constant folding, and for the interpreter of the tests.</summary>
    public abstract double Evaluate(IReadOnlyList<double> x);

    /// <summary>The expression in emitted code.</summary>
    public abstract Code Write(Dialect dialect, IReadOnlyList<Code> x);

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    public virtual Node Build(Call call) => call.Factory.Elementwise(this, [.. Operands.Select(call.Tensor)]);
}

/// <summary>y = f(x).</summary>
internal abstract record Unary : Elementwise
{
    public override IReadOnlyList<string> Operands => ["x"];

    public override double Evaluate(IReadOnlyList<double> x) => Evaluate(x[0]);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) => [Gradient(node.Inputs[0], node, upstream)];

    protected abstract double Evaluate(double x);

    /// <summary>dL/dx from x, y = f(x) and dL/dy.</summary>
    protected abstract Node Gradient(Node x, Node y, Node upstream);

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Call(Name, x[0]);
}

/// <summary>y = f(a, b).</summary>
internal abstract record Binary : Elementwise
{
    public override IReadOnlyList<string> Operands => ["a", "b"];

    public override double Evaluate(IReadOnlyList<double> x) => Evaluate(x[0], x[1]);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        Gradient(node.Inputs[0], node.Inputs[1], node, upstream);

    protected abstract double Evaluate(double a, double b);

    /// <summary>dL/da and dL/db from a, b, y = f(a, b) and dL/dy.</summary>
    protected abstract IReadOnlyList<Node?> Gradient(Node a, Node b, Node y, Node upstream);

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Call(Name, x[0], x[1]);
}

/// <summary>A comparison: true or false for each element, without a gradient.</summary>
internal abstract record Comparison : Binary
{
    /// <summary>The operator of C#, such as "&lt;".</summary>
    protected abstract string Symbol { get; }

    public override ElementType ResultType(IReadOnlyList<Node> inputs) => ElementType.Bool;

    protected override IReadOnlyList<Node?> Gradient(Node a, Node b, Node y, Node upstream) => [null, null];

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Compare(Symbol, Name, x[0], x[1]);
}
