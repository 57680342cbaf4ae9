using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>A primitive that moves values without computing. Most become another way to step through the same buffer.</summary>
internal abstract record Movement : Primitive
{
    public override ElementType ResultType(IReadOnlyList<Node> inputs) => inputs[0].Type;
}
