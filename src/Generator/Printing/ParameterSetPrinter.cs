using System.Globalization;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing;

/// <summary>The classes that hold a network's parameters and states: what they are, where they lie, how they start.</summary>
internal static class ParameterSetPrinter
{
    public static void Print(CodeWriter code, Layout layout)
    {
        Print(code, "ParameterSet", "ParameterCollection", "The network's parameters, also by name.", layout.Parameters, "Parameter");
        Print(code, "StateSet", "TensorCollection", "What training updates without gradients, also by name.", layout.States, "StoredTensor");
    }

    private static void Print(CodeWriter code, string type, string contract, string summary, IReadOnlyList<Placed> tensors, string element)
    {
        code.Gap().Summary(summary);
        using var block = code.Braces($"public sealed class {type} : global::GraphGen.{contract}");
        code.Line($"internal {type}()").Line("    : base(").Line("    [");
        foreach (var tensor in tensors)
            code.Line("        " + Info(tensor));
        code.Line("    ])").Line("{").Line("}");
        var names = new UniqueNames("Count", "Values", "Gradients", "Find", "Item", "GetEnumerator", type);
        for (int i = 0; i < tensors.Count; i++)
        {
            string name = names.Get(Identifiers.Pascal(tensors[i].Path));
            code.Gap().Summary($"{tensors[i].Path}, {tensors[i].Shape}.");
            code.Line($"public global::GraphGen.{element} {name} => this[{Number(i)}];");
        }
    }

    private static string Info(Placed tensor)
    {
        string shape = string.Join(", ", tensor.Shape.Select(size => size.ToString()));
        string fans = tensor.FanIn > 0 ? $", {Number(tensor.FanIn)}, {Number(tensor.FanOut)}" : "";
        return $"new global::GraphGen.TensorInfo({Literals.Text(tensor.Path)}, [{shape}], {Number(tensor.Offset)}, {Init(tensor.Init)}{fans}),";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Init(InitArgument init)
    {
        string arguments = string.Join(", ", init.Arguments.Select(Literals.Float));
        return "global::GraphGen.Init." + init.Factory + (init.Factory is "Zeros" or "FanInUniform" ? "" : $"({arguments})");
    }
}
