using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Analysis;

/// <summary>Every diagnostic that GraphGen reports. Each has a page of help in docs/diagnostics.</summary>
internal static partial class DiagnosticTable
{
    private const string Category = "GraphGen";
    private const string Help = "https://github.com/graphgen/graphgen/blob/main/docs/diagnostics/";

    /// <summary>All of them, by ID.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Table.Descriptors;

    /// <summary>The descriptor of an ID; that of internal failures for one that is not in the table.</summary>
    public static DiagnosticDescriptor Find(string id) =>
        All.FirstOrDefault(descriptor => descriptor.Id == id) ?? Internal;

    // A class of its own, so that it is made after the fields of all files of this one.
    private static class Table
    {
        public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [
            NotPartial, ContainerNotPartial, WrongKindOfType, HasBaseClass, MemberTaken, NoForward,
            SeveralForward, SeveralLoss, NotStatic, WrongMethod, WrongResult, NoBody, ParameterType,
            WrongParameter, NoShape, BadShape, SymbolClash, DuplicateInput, LossMismatch, UnknownCall,
            ForeignLayer, LayerRecursion, DataCondition, Unsupported, LoopBound, TooManyOperations,
            DuplicateName, BadName, NotConstant, NoTensor, ConstantResult, ConstantFailure, NotANetwork, Shapes,
            InnerSizes, Axis, ReshapeCount, ConcatParts, SliceRange, Rank, ArgumentRange, KnownSize,
            LossNotScalar, NoGradient, LossWithoutParameters, UnknownSymbol, Unused, Target,
            SameParameter, Internal,
        ];
    }
}
