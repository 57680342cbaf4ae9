using System.Collections;
using System.Reflection;
using GraphGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GraphGen.Generator.Tests.Incrementality;

/// <summary>What the driver keeps between edits must not hold on to a compilation: it would live as long as the editor.</summary>
public class CachedObjectsTests
{
    private const string Networks = """
        [Network]
        public sealed partial class Net
        {
            [Layer] static Tensor Block(Tensor x, int width) => Dropout(Relu(BatchNorm(Linear(x, width, weight: Init.Normal(0.1f)))));
            [Forward] static Tensor Forward([Shape("batch", 4)] Tensor x) => Concat(1, Reshape(Block(x, 8), "batch", 8), Slice(x, 1, 0, 2));
            [Loss] static Tensor Loss(Tensor y, [Shape("batch")] Indices target) => CrossEntropy(y, target);
            [Gradient] static float F(float x, float y) => x * y;
        }
        """;

    [Theory]
    [InlineData(NetworkGenerator.SpecStep)]
    [InlineData(NetworkGenerator.SourceStep)]
    [InlineData(NetworkGenerator.GradientSpecStep)]
    [InlineData(NetworkGenerator.GradientSourceStep)]
    public void NothingFromTheCompilerIsKept(string step)
    {
        var driver = Generation.Driver().RunOver(Source.Compile(Networks));
        var outputs = driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Value).ToList();
        Assert.NotEmpty(outputs);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (object output in outputs)
            Walk(output, step, seen);
        Assert.True(seen.Count >= 1);
    }

    [Fact]
    public void TheWalkFindsWhatItLooksFor()
    {
        var kept = new { Inner = new object[] { 1, Source.Compile("class C;").SyntaxTrees[0].GetRoot() } };
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Walk(kept, "kept", new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or IOperation, $"{path} is {value.GetType()}");
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string)
            return;
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Walk(item, path + "[]", seen);
        }

        for (var part = type; part is not null; part = part.BaseType)
        {
            foreach (var field in part.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }
}
