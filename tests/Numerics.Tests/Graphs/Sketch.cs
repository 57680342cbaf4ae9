using GraphGen.Generator.Reading;

namespace GraphGen.Numerics.Tests.Graphs;

/// <summary>A tensor of a <see cref="Sketch"/>: a call from 0 on, or an input as a negative number.</summary>
internal readonly record struct Wire(int Number);

/// <summary>Puts a spec together by hand, call by call.</summary>
internal class Sketch
{
    public static readonly InitArgument Zeros = new("Zeros", EquatableArray<double>.Empty);

    private readonly List<InputSpec> _inputs = [];
    private readonly List<(string Name, (string Name, object Value)[] Arguments)> _calls = [];

    /// <summary>An input of floats; its shape in sizes and symbols.</summary>
    public virtual Wire Input(params object[] shape) => Add(ElementKind.Float, shape);

    public Wire Indices(params object[] shape) => Add(ElementKind.Index, shape);

    /// <summary>A call; its parameters' names begin with the operator's name and number, such as "linear0".</summary>
    public Wire Call(string name, params (string Name, object Value)[] arguments)
    {
        _calls.Add((name, arguments));
        return new(_calls.Count - 1);
    }

    public Wire Unary(string name, Wire x, params (string Name, object Value)[] more) => Call(name, [("x", x), .. more]);

    public Wire Binary(string name, object a, object b) => Call(name, ("a", a), ("b", b));

    public Wire Linear(Wire x, int width) => Call("Linear", ("x", x), ("width", width), ("bias", true));

    public Wire Reshape(Wire x, params object[] shape) => Unary("Reshape", x, ("shape", Dims(shape)));

    /// <summary>The spec of a network that returns these tensors.</summary>
    public NetworkSpec Returning(params Wire[] outputs) => new(
        new TypeSpec("", EquatableArray<string>.Empty, "Net", "internal"),
        _inputs.ToEquatable(),
        _calls.Select(Spec).ToEquatable(),
        outputs.Select((output, i) => new OutputSpec($"output{i}", Number(output))).ToEquatable(),
        null);

    /// <summary>The same with a loss.</summary>
    public NetworkSpec Minimizing(Wire loss, params Wire[] outputs) => Returning(outputs) with { Loss = Number(loss) };

    /// <summary>Sizes and symbols as the dimensions of a shape.</summary>
    protected virtual DimSpec Dim(object dim) => dim is string symbol ? new DimSpec(0, symbol) : new DimSpec((int)dim, null);

    /// <summary>An input, which only the loss takes if so wanted.</summary>
    protected Wire Add(ElementKind kind, object[] shape, bool forLoss = false)
    {
        _inputs.Add(new InputSpec($"input{_inputs.Count}", kind, Dims(shape), forLoss));
        return new(-_inputs.Count);
    }

    protected EquatableArray<DimSpec> Dims(object[] shape) => shape.Select(Dim).ToEquatable();

    private int Number(Wire wire) => wire.Number < 0 ? -1 - wire.Number : _inputs.Count + wire.Number;

    private CallSpec Spec((string Name, (string Name, object Value)[] Arguments) call, int index)
    {
        string path = $"{char.ToLowerInvariant(call.Name[0])}{call.Name[1..]}{index}";
        var arguments = call.Arguments.Select(argument => new ArgumentSpec(argument.Name, Argument(argument.Value)));
        return new(call.Name, arguments.ToEquatable(), path, $"{call.Name}(…)");
    }

    private ArgumentValue Argument(object value) => value switch
    {
        Wire tensor => new TensorArgument(Number(tensor)),
        Wire[] tensors => new TensorsArgument(tensors.Select(Number).ToEquatable()),
        int or double => new NumberArgument(Convert.ToDouble(value, null)),
        bool flag => new FlagArgument(flag),
        int[] integers => new IntegersArgument(integers.ToEquatable()),
        EquatableArray<DimSpec> dims => new ShapeArgument(dims),
        InitArgument init => init,
        _ => throw new ArgumentException($"no argument can be {value}"),
    };
}
