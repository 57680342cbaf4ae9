using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphGen.Generator.Reading;

/// <summary>What to underline.</summary>
internal static class Places
{
    /// <summary>The name of the method of a call; anything else as a whole.</summary>
    public static Location OfCall(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.GetLocation(),
        InvocationExpressionSyntax call => call.Expression.GetLocation(),
        _ => syntax.GetLocation(),
    };

    /// <summary>The name of a type, a method or a parameter at its declaration.</summary>
    public static Location OfName(ISymbol symbol, CancellationToken cancellation)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault(reference => !IsGenerated(reference.SyntaxTree));
        return declaration?.GetSyntax(cancellation) switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.GetLocation(),
            MethodDeclarationSyntax method => method.Identifier.GetLocation(),
            ParameterSyntax parameter => parameter.Identifier.GetLocation(),
            VariableDeclaratorSyntax variable => variable.Identifier.GetLocation(),
            PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
            _ => symbol.Locations.FirstOrDefault() ?? Location.None,
        };
    }

    public static Location OfType(IParameterSymbol parameter, CancellationToken cancellation) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax { Type: { } type }
            ? type.GetLocation()
            : OfName(parameter, cancellation);

    public static Location OfResult(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax declaration
            ? declaration.ReturnType.GetLocation()
            : OfName(method, cancellation);

    /// <summary>Whether a generator made the file: what we emit ourselves is no mistake of the user's.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
}
