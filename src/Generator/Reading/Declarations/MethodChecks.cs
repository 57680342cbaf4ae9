using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphGen.Generator.Reading;

/// <summary>Checks the signatures of graph methods. A method that fails is not read.</summary>
internal sealed class MethodChecks(KnownSymbols known, Problems problems, CancellationToken cancellation)
{
    public bool IsForward(IMethodSymbol method) =>
        IsPlain(method)
        & Returns(method, IsTensors(method.ReturnType), "Tensor or a tuple of Tensors")
        & All(method, parameter => IsPlain(parameter) && Takes(parameter, known.IsGraphType(parameter.Type), "a Tensor or Indices"));

    public bool IsLoss(IMethodSymbol method) =>
        IsPlain(method)
        & Returns(method, known.IsTensor(method.ReturnType), "Tensor, a single number")
        & All(method, parameter => IsPlain(parameter) && Takes(parameter, known.IsGraphType(parameter.Type), "a Tensor or Indices"));

    public bool IsLayer(IMethodSymbol method) =>
        IsPlain(method)
        & Returns(method, IsTensors(method.ReturnType) || IsScalar(method.ReturnType), "Tensor, a tuple of Tensors, float or double")
        & All(method, IsByValue);

    public bool IsGradient(IMethodSymbol method) =>
        IsPlain(method)
        && Returns(method, IsScalar(method.ReturnType), "float or double")
        && All(method, parameter => IsPlain(parameter) && TakesResultType(parameter, method.ReturnType))
        && Check(
            !method.Parameters.IsEmpty, DiagnosticTable.WrongMethod, Name(method),
            method.Name, "without parameters", "there is nothing to differentiate by");

    private bool IsPlain(IMethodSymbol method)
    {
        var place = Name(method);
        return Check(method.IsStatic, DiagnosticTable.NotStatic, place, method.Name)
            && Check(!method.IsGenericMethod, DiagnosticTable.WrongMethod, place, method.Name, "generic", "write it for one type")
            && Check(!method.IsAsync, DiagnosticTable.WrongMethod, place, method.Name, "async", "it describes and never runs")
            && Check(!ReturnsByRef(method), DiagnosticTable.WrongMethod, place, method.Name, "returning by reference", "return by value")
            && Check(HasBody(method), DiagnosticTable.NoBody, place, method.Name);
    }

    private static bool ReturnsByRef(IMethodSymbol method) => method.ReturnsByRef || method.ReturnsByRefReadonly;

    private bool HasBody(IMethodSymbol symbol) => (symbol.PartialImplementationPart ?? symbol).DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation))
        .Any(syntax => syntax is MethodDeclarationSyntax method && (method.Body is not null || method.ExpressionBody is not null));

    private bool Returns(IMethodSymbol method, bool right, string expected) =>
        IsError(method.ReturnType)
        ? Broken()
        : Check(right, DiagnosticTable.WrongResult, Places.OfResult(method, cancellation), method.Name, expected);

    private bool Takes(IParameterSymbol parameter, bool right, string expected) =>
        IsError(parameter.Type)
        ? Broken()
        : Check(right, DiagnosticTable.ParameterType, Places.OfType(parameter, cancellation), parameter.Name, expected);

    private bool TakesResultType(IParameterSymbol parameter, ITypeSymbol result)
    {
        bool same = SymbolEqualityComparer.Default.Equals(parameter.Type, result);
        return Takes(parameter, same, $"a {result.ToDisplayString()}, as the result is");
    }

    private bool IsPlain(IParameterSymbol parameter) =>
        IsByValue(parameter)
        && Check(!parameter.IsOptional, DiagnosticTable.WrongParameter, Name(parameter), parameter.Name, "optional");

    private bool IsByValue(IParameterSymbol parameter) =>
        Check(parameter.RefKind == RefKind.None, DiagnosticTable.WrongParameter, Name(parameter), parameter.Name, "ref, in or out");

    private bool IsTensors(ITypeSymbol type) =>
        known.IsTensor(type)
        || (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.All(element => IsTensors(element.Type)));

    private static bool IsScalar(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    // Each is checked, the first mistake does not hide the next.
    private static bool All(IMethodSymbol method, Func<IParameterSymbol, bool> check)
    {
        bool right = true;
        foreach (var parameter in method.Parameters)
            right &= check(parameter);
        return right;
    }

    // The C# compiler says that the type does not exist.
    private static bool IsError(ITypeSymbol type) => type.TypeKind == TypeKind.Error;

    private bool Broken()
    {
        problems.ReportedByCompiler();
        return false;
    }

    private Location Name(ISymbol symbol) => Places.OfName(symbol, cancellation);

    private bool Check(bool right, DiagnosticDescriptor descriptor, Location place, params object?[] arguments)
    {
        if (!right)
            problems.Report(descriptor, place, arguments);
        return right;
    }
}
