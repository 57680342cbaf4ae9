using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>What reading a [Network] class gives. Only <see cref="Spec"/> may be kept: the rest holds on to syntax.</summary>
/// <param name="Spec">The network; null where nothing can be added to the class, for example because it is not partial.</param>
/// <param name="Sites">Where its inputs and calls stand in the source.</param>
/// <param name="Diagnostics">The mistakes found; the spec is <see cref="NetworkSpec.Broken"/> when there are any.</param>
/// <param name="Files">The files of which more than declarations was read: bodies, initializers, comments.</param>
internal sealed record ReadResult(
    NetworkSpec? Spec, SiteMap Sites, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SyntaxTree> Files);

/// <summary>What reading a [Gradient] function gives. Only <see cref="Spec"/> may be kept: the rest holds on to syntax.</summary>
/// <param name="Spec">The function; null where nothing can be added to its class, for example because it is not partial.</param>
/// <param name="Sites">Where its parameters and calls stand in the source.</param>
/// <param name="Diagnostics">The mistakes found; the spec is <see cref="GradientSpec.Broken"/> when there are any.</param>
/// <param name="Files">The files of which more than declarations was read: bodies and initializers.</param>
internal sealed record GradientReadResult(
    GradientSpec? Spec, SiteMap Sites, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SyntaxTree> Files);
