using System.Globalization;
using GraphGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GraphGen.Generator.Tests.Testing;

/// <summary>Reads specs from source text.</summary>
internal static class Reader
{
    /// <summary>The spec of the class Net; fails when its source has a mistake.</summary>
    public static NetworkSpec Read(params string[] files)
    {
        var compilation = Source.Compile(files);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var read = NetworkReader.Read(compilation.GetTypeByMetadataName("Net")!, compilation, default);
        Assert.Empty(read.Diagnostics);
        Assert.False(read.Spec!.Broken);
        Assert.Equal(read.Spec.Calls.Count, read.Sites.Calls.Length);
        Assert.Equal(read.Spec.Inputs.Count, read.Sites.Inputs.Length);
        return read.Spec;
    }

    /// <summary>The spec of the function F in the class Functions; fails when its source has a mistake.</summary>
    public static GradientSpec ReadGradient(string members)
    {
        var compilation = Source.Compile("partial class Functions\n{\n" + members + "\n}");
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var method = (IMethodSymbol)compilation.GetTypeByMetadataName("Functions")!.GetMembers("F").Single();
        var read = GradientReader.Read(method, compilation, default);
        Assert.Empty(read.Diagnostics);
        return read.Spec!;
    }

    public static string[] Paths(this NetworkSpec spec) => [.. spec.Calls.Select(call => call.Path)];

    /// <summary>Calls as text: <c>%2 = Linear(x: %0, width: 8, bias: true)</c>.</summary>
    public static string[] Texts(this IEnumerable<CallSpec> calls, int inputs) =>
        [.. calls.Select((call, i) => $"%{inputs + i} = {Text(call)}")];

    public static string Text(this CallSpec call) =>
        $"{call.Operator}({string.Join(", ", call.Arguments.Select(argument => $"{argument.Name}: {Text(argument.Value)}"))})";

    private static string Text(ArgumentValue value) => value switch
    {
        TensorArgument tensor => "%" + tensor.Value,
        TensorsArgument tensors => "[" + string.Join(", ", tensors.Values.Select(index => "%" + index)) + "]",
        NumberArgument number => ((float)number.Value).ToString(CultureInfo.InvariantCulture),
        FlagArgument flag => flag.Value ? "true" : "false",
        TextArgument text => $"'{text.Value}'",
        IntegersArgument integers => "[" + string.Join(", ", integers.Values) + "]",
        ShapeArgument shape => "[" + string.Join(", ", shape.Dims.Select(dim => dim.Symbol ?? Text(new NumberArgument(dim.Size)))) + "]",
        InitArgument init => $"{init.Factory}({string.Join(", ", init.Arguments.Select(a => Text(new NumberArgument(a))))})",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
