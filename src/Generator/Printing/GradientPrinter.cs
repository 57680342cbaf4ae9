using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes.Lowering;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing;

/// <summary>A scalar function with its gradient as straight-line C#: no loop, no memory.</summary>
internal sealed class GradientPrinter
{
    private readonly CodeWriter _code;
    private readonly GradientSpec _spec;
    private readonly ScalarDialect _dialect;
    private readonly UniqueNames _names;
    private readonly Dictionary<Node, int> _uses = [];
    private readonly Dictionary<Node, Code> _values = [];

    private GradientPrinter(CodeWriter code, GradientSpec spec)
    {
        _code = code;
        _spec = spec;
        _dialect = new ScalarDialect(spec.ElementType == "double", global: true);
        _names = new UniqueNames([.. spec.Inputs.Select(Identifiers.Escape)]);
    }

    private string Result => _spec.Method + "GradientResult";

    private string Signature => $"{_spec.Accessibility} static {Result} {_spec.Method}Gradient({Fields(Identifiers.Escape)})";

    public static string Print(GradientSpec spec, ModeGraph graph) => Print(spec, printer => printer.Body(graph));

    /// <summary>The same member for a function that has errors; it throws.</summary>
    public static string PrintBroken(GradientSpec spec)
    {
        string text = Literals.Text($"{spec.Method} was not differentiated: the GG errors of the build say why.");
        return Print(spec, printer => printer._code.Line($"{printer.Signature} =>").Line($"    throw new global::System.InvalidOperationException({text});"));
    }

    private static string Print(GradientSpec spec, Action<GradientPrinter> body)
    {
        var code = NetworkPrinter.Start();
        var printer = new GradientPrinter(code, spec);
        TypePrinter.Print(code, spec.Type, $"partial class {spec.Type.Name}", () =>
        {
            code.Summary($"The value of {spec.Method} and its derivatives by each argument.");
            code.Line($"{spec.Accessibility} readonly record struct {printer.Result}({spec.ElementType} Value, {printer.Fields(Properties())});");
            code.Gap().Summary($"{spec.Method} and its gradient, by reverse-mode differentiation.");
            body(printer);
        });
        return code.ToString();
    }

    private string Fields(Func<string, string> name) => string.Join(", ", _spec.Inputs.Select(i => $"{_spec.ElementType} {name(i)}"));

    // The function's own value comes first and is called so.
    private static Func<string, string> Properties()
    {
        var names = new UniqueNames("Value");
        return input => names.Get(Identifiers.Pascal(input));
    }

    private void Body(ModeGraph graph)
    {
        foreach (string line in _spec.Calls.Select(c => c.Code).Distinct())
            _code.Line("// from: " + line);
        using var method = _code.Braces(Signature);
        foreach (var input in graph.Reachable.SelectMany(n => n.Inputs).Concat(graph.Results))
            _uses[input] = _uses.TryGetValue(input, out int count) ? count + 1 : 1;
        var results = new List<string> { Value(graph.Loss!).Text };
        for (int i = 0; i < _spec.Inputs.Count; i++)
        {
            var gradient = graph.Gradients.FirstOrDefault(g => ((InputLeaf)g.Leaf.Op).Index == i);
            results.Add(gradient is null ? _dialect.Literal(0).Text : Value(gradient.Value).Text);
        }

        _code.Line($"return new({string.Join(", ", results)});");
    }

    private Code Value(Node node)
    {
        if (!_values.TryGetValue(node, out var value))
            _values[node] = value = Compute(node);
        return value;
    }

    private Code Compute(Node node)
    {
        if (node.Op is ConstantLeaf constant)
            return _dialect.Literal(constant.Value);
        if (node.Op is InputLeaf input)
            return Code.Name(Identifiers.Escape(_spec.Inputs[input.Index]));
        var value = ((Elementwise)node.Op).Write(_dialect, [.. node.Inputs.Select(Value)]);
        if (_uses[node] == 1 && value.Text.Length < 60)
            return value;
        string type = node.Type == ElementType.Bool ? "bool" : _spec.ElementType;
        string name = _names.Get(Naming.Short(node));
        _code.Line($"{type} {name} = {value};");
        return Code.Name(name);
    }
}
