using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>The types of GraphGen.Attributes, as a compilation knows them.</summary>
internal sealed class KnownSymbols
{
    private readonly INamedTypeSymbol _ops;
    private readonly INamedTypeSymbol _init;
    private readonly INamedTypeSymbol _layer;

    private KnownSymbols(Func<string, INamedTypeSymbol> find)
    {
        (Tensor, Indices, Dim) = (find("Tensor"), find("Indices"), find("Dim"));
        (_ops, _init) = (find("Ops"), find("Init"));
        (Network, Forward, Loss) = (find("NetworkAttribute"), find("ForwardAttribute"), find("LossAttribute"));
        (_layer, Gradient, Shape) = (find("LayerAttribute"), find("GradientAttribute"), find("ShapeAttribute"));
    }

    public INamedTypeSymbol Tensor { get; }

    public INamedTypeSymbol Indices { get; }

    public INamedTypeSymbol Dim { get; }

    public INamedTypeSymbol Network { get; }

    public INamedTypeSymbol Forward { get; }

    public INamedTypeSymbol Loss { get; }

    public INamedTypeSymbol Gradient { get; }

    public INamedTypeSymbol Shape { get; }

    /// <summary>Finds them; null when the compilation does not refer to GraphGen.Attributes.</summary>
    public static KnownSymbols? Find(Compilation compilation)
    {
        // All are where one of them is: a compilation looks through each assembly that it refers to.
        var assembly = compilation.GetTypeByMetadataName("GraphGen.Ops")?.ContainingAssembly;
        bool missing = false;
        var known = new KnownSymbols(name =>
        {
            var type = assembly?.GetTypeByMetadataName("GraphGen." + name);
            missing |= type is null;
            return type!;
        });
        return missing ? null : known;
    }

    public bool IsTensor(ITypeSymbol? type) => Same(type, Tensor);

    public bool IsDim(ITypeSymbol? type) => Same(type, Dim);

    public bool IsInit(ITypeSymbol? type) => Same(type, _init);

    /// <summary>Whether a value of the type is part of the graph: a tensor or indices.</summary>
    public bool IsGraphType(ITypeSymbol? type) => Same(type, Tensor) || Same(type, Indices);

    public bool IsOperator(IMethodSymbol method) => Same(method.ContainingType, _ops);

    public bool IsLayer(IMethodSymbol method) => Has(method, _layer);

    /// <summary>Whether the compiler reads the method: it is marked [Forward], [Loss], [Layer] or [Gradient].</summary>
    public bool IsGraphMethod(IMethodSymbol method) =>
        IsLayer(method) || Has(method, Forward) || Has(method, Loss) || Has(method, Gradient);

    public static bool Has(ISymbol symbol, INamedTypeSymbol attribute) => Find(symbol, attribute) is not null;

    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => Same(data.AttributeClass, attribute));

    private static bool Same(ITypeSymbol? a, INamedTypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}
