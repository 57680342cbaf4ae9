using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphGen.Generator.Reading;

/// <summary>Reads the class that members are added to, and checks that they can be.</summary>
internal sealed class TypeReader(Compilation compilation, Problems problems, CancellationToken cancellation)
{
    private const string NetworkBase = "GraphGen.Network";

    /// <summary>The class; null when nothing can be added to it, which has been reported.</summary>
    /// <param name="type">A class that is marked, or one that holds a marked method.</param>
    /// <param name="added">Names of the members that will be added.</param>
    /// <param name="isNetwork">Whether it becomes a network: then it can not be static or derive from something else.</param>
    public TypeSpec? Read(INamedTypeSymbol type, IEnumerable<string> added, bool isNetwork) =>
        IsRightKind(type, isNetwork)
        && IsPartial(type)
        && (!isNetwork || HasNoBase(type))
        && HasNone(type, added)
            ? Describe(type)
            : null;

    private bool IsRightKind(INamedTypeSymbol type, bool isNetwork)
    {
        string? wrong = type switch
        {
            _ when type.TypeKind != TypeKind.Class => "declared as anything but a class",
            { IsRecord: true } => "a record",
            { IsFileLocal: true } => "local to a file",
            _ when Chain(type).Any(outer => outer.IsGenericType) => "generic, nor can the types around it",
            { IsStatic: true } when isNetwork => "static",
            { IsAbstract: true } when isNetwork => "abstract",
            _ => null,
        };
        if (wrong is not null)
            problems.Report(DiagnosticTable.WrongKindOfType, Name(type), type.Name, wrong);
        return wrong is null;
    }

    private bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var outer in Chain(type))
        {
            if (Declarations(outer).All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
                continue;
            bool isOuter = !SymbolEqualityComparer.Default.Equals(outer, type);
            problems.Report(
                isOuter ? DiagnosticTable.ContainerNotPartial : DiagnosticTable.NotPartial, Name(outer), outer.Name, type.Name);
            return false;
        }

        return true;
    }

    // The base that we emit ourselves is in a generated file.
    private bool HasNoBase(INamedTypeSymbol type)
    {
        foreach (var declaration in Declarations(type))
        {
            if (declaration.BaseList?.Types[0].Type is not { } first)
                continue;
            var symbol = compilation.GetSemanticModel(first.SyntaxTree).GetTypeInfo(first, cancellation).Type;
            if (symbol?.TypeKind != TypeKind.Class || symbol.ToDisplayString() == NetworkBase)
                continue;
            problems.Report(DiagnosticTable.HasBaseClass, first.GetLocation(), type.Name, symbol.Name);
            return false;
        }

        return true;
    }

    private bool HasNone(INamedTypeSymbol type, IEnumerable<string> added)
    {
        var taken = added.SelectMany(name => type.GetMembers(name)).FirstOrDefault(IsUsers);
        if (taken is not null)
            problems.Report(DiagnosticTable.MemberTaken, Name(taken), type.Name, taken.Name);
        return taken is null;
    }

    private static bool IsUsers(ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(reference => !Places.IsGenerated(reference.SyntaxTree));

    private IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Where(reference => !Places.IsGenerated(reference.SyntaxTree))
        .Select(reference => reference.GetSyntax(cancellation))
        .OfType<TypeDeclarationSyntax>();

    private Location Name(ISymbol symbol) => Places.OfName(symbol, cancellation);

    private static TypeSpec Describe(INamedTypeSymbol type)
    {
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Escaped);
        var containers = Chain(type).Skip(1).Reverse().Select(outer => $"partial {Keyword(outer)} {outer.ToDisplayString(EscapedName)}");
        string accessibility = SyntaxFacts.GetText(type.DeclaredAccessibility);
        return new TypeSpec(space, containers.ToEquatable(), type.ToDisplayString(EscapedName), accessibility)
        {
            UniqueName = Unique(type),
        };
    }

    // Doubled underscores keep A_B.C and A.B_C apart.
    private static string Unique(INamedTypeSymbol type) => type
        .ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
        .Replace("_", "__").Replace('.', '_').Replace("@", "");

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
            yield return outer;
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static readonly SymbolDisplayFormat Escaped = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat EscapedName =
        new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}
