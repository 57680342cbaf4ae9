using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Reading;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>The source of a network's <see cref="Driver"/>.</summary>
internal static class DriverText
{
    public static string Name(TypeSpec type) => $"{type.Namespace}{(type.Namespace.Length > 0 ? "." : "")}{type.Name}Driver";

    public static string Of(NetworkSpec spec, bool hasGpu)
    {
        int symbols = SymbolSolver.Symbols(spec.Inputs).Count;
        string sizes = string.Concat(Enumerable.Range(0, symbols).Select(i => $"capacities[{i}], "));
        string all = Arguments(spec, input => true), forward = Arguments(spec, input => !input.ForLoss), name = spec.Type.Name;
        string code = $$"""
            internal sealed class {{name}}Driver(int[] capacities, ulong seed, int threads, object? device) : GraphGen.Numerics.Tests.Emitted.Driver
            {
                private readonly {{name}} _network = new({{sizes}}seed, threads{{(hasGpu ? ", (GraphGen.GpuDevice?)device" : "")}});

                public override GraphGen.Network Network => _network;

            {{Results(spec, "Predict", forward)}}
            {{(spec.Calls.Any(call => call.Operator == "Dropout") ? Results(spec, "Sample", forward) : "")}}
            {{(spec.Loss is null ? "" : Losses(all) + (hasGpu ? Queue(all) : ""))}}
            }
            """;
        return "#pragma warning disable CS9113 // not every network has capacities or a device\nusing System;\n" + (spec.Type.Namespace.Length > 0 ? $"namespace {spec.Type.Namespace} {{\n{code}\n}}\n" : code + "\n");
    }

    private static string Losses(string inputs) => $"""
            public override float TrainStep(Array[] inputs, GraphGen.Optimizer optimizer) => _network.TrainStep({inputs}{(inputs.Length > 0 ? ", " : "")}optimizer);

            public override float Gradients(Array[] inputs) => _network.Gradients({inputs});

            public override float Evaluate(Array[] inputs) => _network.Evaluate({inputs});
        """;

    private static string Queue(string inputs) => $"""


            public override void QueueTrainStep(Array[] inputs, GraphGen.Optimizer optimizer) => _network.QueueTrainStep({inputs}{(inputs.Length > 0 ? ", " : "")}optimizer);

            public override float ReadLoss() => _network.ReadLoss();
        """;

    private static string Results(NetworkSpec spec, string mode, string inputs)
    {
        var copies = spec.Outputs.Select((output, i) =>
            $"all{(spec.Outputs.Count > 1 ? "." + Identifiers.Pascal(output.Name) : "")}.CopyTo(results[{i}]);");
        return $$"""
                public override void {{mode}}(Array[] inputs, float[][] results)
                {
                    var all = _network.{{mode}}({{inputs}});
                    {{string.Join("\n        ", copies)}}
                }
            """;
    }

    private static string Arguments(NetworkSpec spec, Func<InputSpec, bool> taken) => string.Join(", ", spec.Inputs
        .Select((input, i) => (Input: input, Text: $"({(input.Kind == ElementKind.Float ? "float" : "int")}[])inputs[{i}]"))
        .Where(one => taken(one.Input)).Select(one => one.Text));
}
