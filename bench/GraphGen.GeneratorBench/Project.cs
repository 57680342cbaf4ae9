using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphGen.GeneratorBench;

/// <summary>A project of two files, one of them the network with 16 residual blocks, and the generator at work on it.</summary>
sealed class Project
{
    const string Neighbour = "class Neighbour { int Twice(int x) => 2 * x; } // edit ";

    static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14);

    static readonly string s_network = new StreamReader(typeof(Project).Assembly.GetManifestResourceStream("ResidualNet.cs")!).ReadToEnd();

    readonly SyntaxTree _network = Parse(s_network), _neighbour = Parse(Neighbour);

    readonly CSharpCompilation _compilation;
    GeneratorDriver _driver;

    internal Project(IIncrementalGenerator generator)
    {
        _compilation = Compile(_network, _neighbour);
        _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: s_options);
    }

    /// <summary>Runs the generator on the project as it is.</summary>
    internal void Run() => Run(_compilation);

    /// <summary>Something to run after a comment has changed in the other file.</summary>
    internal Action UnrelatedEdit(int number) => Edit(_neighbour, Neighbour + number);

    /// <summary>Something to run after the network's width has changed.</summary>
    internal Action ChangedNetwork(int number) => Edit(_network, s_network.Replace("256", $"{256 + 16 * (number % 7 + 1)}"));

    /// <summary>Has the compiler compile something without the generator, so that the generator's own cost is what is left.</summary>
    internal static void WarmCompiler() => Compile(Parse(Neighbour)).Emit(Stream.Null);

    Action Edit(SyntaxTree tree, string text)
    {
        var edited = _compilation.ReplaceSyntaxTree(tree, Parse(text));
        return () => Run(edited);
    }

    /// <summary>Throws unless the last run compiled the network.</summary>
    internal void Check()
    {
        var result = _driver.GetRunResult();
        if (result.GeneratedTrees.Length != 1 || result.GeneratedTrees[0].ToString().Contains("was not compiled"))
            throw new InvalidOperationException("The network was not compiled.");
    }

    void Run(Compilation compilation) => _driver = _driver.RunGenerators(compilation);

    static CSharpCompilation Compile(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "Project",
        trees,
        [.. Net100.References.All, Reference(typeof(NetworkAttribute)), Reference(typeof(Network))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    static PortableExecutableReference Reference(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, s_options);
}
