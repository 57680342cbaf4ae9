using System.Runtime.CompilerServices;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

/// <summary>
/// Executes a graph method on values that are known at build time and on tensors that are only numbers of values: what comes
/// out is the list of operator calls. Layers are inlined, loops unrolled, and conditions decided on the way.
/// </summary>
/// <remarks>Files: this one walks methods; the others statements, loops, expressions, assignments and calls.</remarks>
internal sealed partial class BodyReader(
    Compilation compilation, KnownSymbols known, Recorder recorder, Problems problems, CancellationToken cancellation)
{
    // Constants can loop for long without recording anything.
    private const int StepLimit = 1_000_000;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private int _steps;
    private Frame _frame = new(null, recorder.Root, null, null);

    /// <summary>The files of what has been executed.</summary>
    public IEnumerable<SyntaxTree> Files => _models.Keys;

    /// <summary>Executes a method.</summary>
    /// <param name="method">A static method with a body.</param>
    /// <param name="arguments">The values of its parameters, in order.</param>
    /// <returns>What it returns, and the place of the returned expression.</returns>
    public (Value Result, Location Place) Read(IMethodSymbol method, IEnumerable<Value> arguments)
    {
        try
        {
            var frame = new Frame(Implementation(method), recorder.Root, null, null);
            int ordinal = 0;
            foreach (var value in arguments)
                frame.Variables[frame.Method!.Parameters[ordinal++]] = value;
            Run(frame);
            return (frame.Result, frame.ResultAt ?? Places.OfName(method, cancellation));
        }
        catch (StoppedException)
        {
            return (Value.Unknown, Places.OfName(method, cancellation));
        }
    }

    private Frame Run(Frame frame)
    {
        var flow = Within(frame, () => Body(frame.Method!) is { } body ? Execute(body) : Flow.Next);
        if (flow != Flow.Return)
            problems.ReportedByCompiler(); // not all paths return a value
        return frame;
    }

    private T Within<T>(Frame frame, Func<T> read)
    {
        var outer = _frame;
        _frame = frame;
        try
        {
            return read();
        }
        finally
        {
            _frame = outer;
        }
    }

    private IBlockOperation? Body(IMethodSymbol method)
    {
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return Model(declaration.SyntaxTree).GetOperation(declaration, cancellation) is IMethodBodyOperation operation
            ? operation.BlockBody ?? operation.ExpressionBody
            : null;
    }

    // The part of a partial method with the body; its parameters are other symbols.
    private static IMethodSymbol Implementation(IMethodSymbol method) => method.PartialImplementationPart ?? method;

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
            _models[tree] = model = compilation.GetSemanticModel(tree);
        return model;
    }

    private void Step(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_steps > StepLimit || recorder.IsFull || !HasStack())
        {
            problems.Report(DiagnosticTable.TooManyOperations, Outermost(operation), Recorder.Limit);
            throw new StoppedException();
        }
    }

    // Expressions of thousands of terms nest as deep.
    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    // The loop in [Forward] or [Loss] itself, or the call of the layer that loops.
    private Location Outermost(IOperation operation)
    {
        if (_frame.Callers is [.., var outermost])
            return outermost;
        var loop = operation.Syntax.Ancestors().LastOrDefault(node => node is ForStatementSyntax or CommonForEachStatementSyntax);
        return loop is null ? Places.OfCall(operation.Syntax) : loop.GetFirstToken().GetLocation();
    }

    private GraphValue Record(string operation, IEnumerable<ArgumentSpec> arguments, NameNode name, SyntaxNode syntax)
    {
        var site = new CallSite(Places.OfCall(syntax), _frame.Callers);
        return recorder.Add(operation, arguments.ToEquatable(), name, syntax, site);
    }

    private NameNode Name(string name, SyntaxNode syntax, bool isExplicit = false) =>
        _frame.Scope.Add(name, isExplicit, syntax, _frame.Iterations);

    private Value Fail(DiagnosticDescriptor descriptor, SyntaxNode place, params object?[] arguments)
    {
        problems.Report(descriptor, Places.OfCall(place), arguments);
        return Value.Unknown;
    }

    private Value Unsupported(IOperation operation, string? advice = null) =>
        Fail(DiagnosticTable.Unsupported, operation.Syntax, Constructs.NameOf(operation), advice ?? Constructs.Allowed);

    private Value ReportedByCompiler()
    {
        problems.ReportedByCompiler();
        return Value.Unknown;
    }

    /// <summary>Nothing more is to be read.</summary>
    private sealed class StoppedException : Exception;
}
