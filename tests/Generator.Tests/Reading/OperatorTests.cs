using System.Globalization;
using System.Reflection;
using GraphGen.Generator.Tests.Testing;
using Xunit;
using static GraphGen.Generator.Tests.Testing.Source;

namespace GraphGen.Generator.Tests.Reading;

/// <summary>Every method of Ops can be called in a body, and its arguments carry its parameters' names.</summary>
public class OperatorTests
{
    public static TheoryData<string> Methods => [.. All.Select(method => method.ToString()!)];

    private static IEnumerable<MethodInfo> All =>
        typeof(Ops).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    [Theory]
    [MemberData(nameof(Methods))]
    public void EveryOperatorIsRead(string signature)
    {
        var method = All.Single(candidate => candidate.ToString() == signature);
        var parameters = method.GetParameters();
        string arguments = string.Join(", ", parameters.Select(parameter => $"{parameter.Name}: {Sample(parameter)}"));
        const string forward = "[Forward] static Tensor Forward([Shape(\"batch\", 8)] Tensor x, [Shape(\"batch\")] Indices index)";
        var call = Assert.Single(Reader.Read(Network($"{forward} => {method.Name}({arguments});")).Calls);
        Assert.Equal(method.Name, call.Operator);
        var names = parameters.Select(parameter => parameter.Name!).Where(name => name != "name");
        Assert.Equal(names, call.Arguments.Select(argument => argument.Name));
    }

    private static string Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(Tensor) => "x",
        var type when type == typeof(Indices) => "index",
        var type when type == typeof(Tensor[]) => "[x, x]",
        var type when type == typeof(Dim[]) => "[\"batch\", 8]",
        var type when type == typeof(int[]) => "[1, 0]",
        var type when type == typeof(string) => "\"theName\"",
        var type when type == typeof(bool) => "true",
        var type when type == typeof(Init) || type == typeof(Init?) => "Init.KaimingNormal()",
        { IsEnum: true } type => $"{type.Name}.{Enum.GetNames(type)[^1]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{1}"),
    };
}
