using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphGen.Generator.Tests.Testing;

/// <summary>Source text as compilations in memory.</summary>
internal static class Source
{
    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Network).Assembly.Location),
    ];

    /// <summary>The package for GPUs, and what it is built on.</summary>
    public static IEnumerable<MetadataReference> Gpu =>
        new[] { typeof(GpuDevice), typeof(ILGPU.Context) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));

    /// <summary>Compiles files; each may begin with its own usings, and gets those of GraphGen.</summary>
    public static CSharpCompilation Compile(params string[] files) => CSharpCompilation.Create(
        "Test",
        files.Select((text, i) => Parse(text, $"File{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(
        "using GraphGen; using System; using static GraphGen.Ops;\n" + text,
        new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose),
        path);

    /// <summary>The members of a network around them: <c>[Network] partial class Net { … }</c>.</summary>
    public static string Network(string members) => "[Network] partial class Net\n{\n" + members + "\n}\n";

    /// <summary>A network of one [Forward] method over one input, x of shape ["batch", 8].</summary>
    public static string Forward(string body, string members = "") => Network(
        members + "\n[Forward] static Tensor Forward([Shape(\"batch\", 8)] Tensor x)\n{\n" + body + "\n}");
}
