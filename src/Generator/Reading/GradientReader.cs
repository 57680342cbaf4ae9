using System.Collections.Immutable;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphGen.Generator.Reading;

/// <summary>Reads a [Gradient] function into a <see cref="GradientSpec"/>.</summary>
internal static class GradientReader
{
    /// <summary>Reads a function; mistakes in the source are in the result, never thrown.</summary>
    /// <param name="method">The method that is marked [Gradient].</param>
    /// <param name="compilation">The compilation it is part of; layers are looked up there.</param>
    /// <param name="cancellation">Checked at every step.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static GradientReadResult Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var name = Places.OfName(method, cancellation);
        return KnownSymbols.Find(compilation) is { } known
            ? Read(method, name, compilation, known, cancellation)
            : new GradientReadResult(null, SiteMap.Of(name), [], []);
    }

    private static GradientReadResult Read(
        IMethodSymbol method, Location name, Compilation compilation, KnownSymbols known, CancellationToken cancellation)
    {
        var problems = new Problems();
        string added = method.Name + "Gradient";
        var type = new TypeReader(compilation, problems, cancellation).Read(method.ContainingType, [added], isNetwork: false);
        CheckOverloads(method, name, known, problems);
        CheckFields(method, problems, cancellation);
        bool isSound = new MethodChecks(known, problems, cancellation).IsGradient(method);
        var recorder = new Recorder(method.Parameters.Length, problems);
        var body = new BodyReader(compilation, known, recorder, problems, cancellation);
        int result = isSound ? ReadBody(method, body, problems) : 0;
        var calls = recorder.Calls();
        var inputs = method.Parameters.Select(parameter => Places.OfName(parameter, cancellation)).ToImmutableArray();
        var sites = new SiteMap(name, inputs, recorder.Sites, []);
        return new GradientReadResult(type is null ? null : Spec(type, method, calls, result, problems), sites, problems.Found, [.. body.Files]);
    }

    private static GradientSpec Spec(
        TypeSpec type, IMethodSymbol method, EquatableArray<CallSpec> calls, int result, Problems problems)
    {
        string accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility);
        string element = method.ReturnType.SpecialType == SpecialType.System_Double ? "double" : "float";
        var inputs = method.Parameters.Select(parameter => parameter.Name).ToEquatable();
        return new(type, method.Name, accessibility, element, inputs, calls, result) { Broken = problems.Any };
    }

    private static int ReadBody(IMethodSymbol method, BodyReader body, Problems problems)
    {
        var (result, place) = body.Read(method, method.Parameters.Select(Value (_, i) => new GraphValue(i)));
        if (result is Constant)
            problems.Report(DiagnosticTable.ConstantResult, place, method.Name);
        else if (result is not GraphValue)
            problems.ReportUnexplained(place, method.Name);
        return result is GraphValue value ? value.Index : 0;
    }

    // The result holds Value and a derivative for each parameter, whose name begins with a capital.
    private static void CheckFields(IMethodSymbol method, Problems problems, CancellationToken cancellation)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal) { "value" };
        foreach (var parameter in method.Parameters.Where(parameter => !fields.Add(Text.CamelCase(parameter.Name))))
            problems.Report(DiagnosticTable.DuplicateInput, Places.OfName(parameter, cancellation), parameter.Name);
    }

    // FGradient's result is a type of that name: there can be one.
    private static void CheckOverloads(IMethodSymbol method, Location name, KnownSymbols known, Problems problems)
    {
        var first = method.ContainingType.GetMembers(method.Name).First(member => KnownSymbols.Has(member, known.Gradient));
        if (!SymbolEqualityComparer.Default.Equals(first, method))
            problems.Report(DiagnosticTable.DuplicateName, name, method.Name);
    }
}
