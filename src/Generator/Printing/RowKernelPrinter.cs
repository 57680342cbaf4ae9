using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>A row kernel as a method that starts it and a struct whose Run is the loop.</summary>
internal sealed class RowKernelPrinter
{
    /// <summary>Into how many blocks the rows are divided when something is accumulated over them.</summary>
    public const int Blocks = 8;

    // What a random number costs, in scalar operations: ten rounds of Philox.
    private const int DrawCost = 24;

    // Never inlined: in a caller's larger body the JIT would stop inlining, and every operation on vectors would be a call.
    private const string MethodOptions = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    private const string ColumnLoop = "for (int column = 0; column < {0}; column += V.Count)";

    private CodeWriter _code;
    private readonly RowKernel _kernel;
    private readonly ExpressionPrinter _text;
    private readonly string _buffers;
    private readonly bool _isFull;
    private readonly IReadOnlyList<string> _sizes;
    private readonly IReadOnlyList<Operand> _inRows;
    private readonly List<RandomDraw> _draws;
    private readonly Streaming _streaming;
    private readonly Fetching _fetching;

    private RowKernelPrinter(CodeWriter code, RowKernel kernel, string buffers)
    {
        _code = code;
        _kernel = kernel;
        _buffers = buffers;
        // Sixteen floats fill the widest vector, and so any.
        _isFull = kernel.Columns.IsConstant && kernel.Columns.Constant % 16 == 0;
        _streaming = new Streaming(kernel);
        _text = new ExpressionPrinter(_isFull ? null : "lanes") { Streaming = _streaming };
        _fetching = new Fetching(kernel, _streaming);
        _draws = [.. kernel.Phases.SelectMany(p => p.Draws)];
        _inRows = [.. kernel.RowStatements.Operands().Concat(_draws.Select(d => d.Scratch)).Distinct()];
        _sizes = [.. KernelPrinter.SizesOf(kernel.Operands, [kernel.Rows, kernel.Columns, .. KernelPrinter.SizesIn(kernel.Uniforms)])];
    }

    private bool HasFolds => _kernel.Folds.Count > 0;

    private bool UsesRandom => _draws.Count > 0;

    private bool UsesScratch => _kernel.ScratchRows > 0;

    private string Columns => Symbols.Code(_kernel.Columns);

    private string Rows => Symbols.Code(_kernel.Rows);

    private IEnumerable<Operand> Parts => _kernel.Folds.Select(f => f.Part);

    public static void Print(CodeWriter code, RowKernel kernel, string buffers, SharedTypes types)
    {
        var printer = new RowKernelPrinter(code, kernel, buffers);
        string type = types.Get(kernel.Name + "Kernel", $"The loop of {kernel.Name}, and of others that do the same.", printer.Struct);
        printer._code = code;
        KernelPrinter.Head(code, kernel);
        printer.Start(type);
    }

    private void Start(string type)
    {
        using var method = _code.Braces($"private static void {_kernel.Name}(in Memory memory)");
        foreach (string size in _sizes)
            _code.Line($"int {size} = memory.{Identifiers.Pascal(size)};");
        if (HasFolds)
            _code.Line($"int blocks = Math.Min({Blocks}, {Rows}); // sums run by blocks of rows, whatever the number of threads");
        using (_code.Braces($"var kernel = new {type}<V>", "};"))
        {
            _code.Lines(KernelPrinter.Values(_kernel.Operands, _buffers));
            foreach (string field in OtherFields())
                _code.Line($"{field} = {(field is "executor" or "seed" or "step" ? "memory." + Identifiers.Pascal(field) : field)},");
            for (int i = 0; i < _draws.Count; i++)
                _code.Line($"{Site(i)} = {_draws[i].Site},");
        }

        long operations = Math.Max(1, _kernel.Nodes.OfType<Node>().Sum(n => n.Op is Elementwise e ? e.Cost : 1) + _draws.Count * DrawCost);
        string work = $"{operations}L * {Symbols.Code(_kernel.Rows * _kernel.Columns)}";
        _code.Line($"memory.Executor.Run(ref kernel, {(HasFolds ? "blocks" : Rows)}, work: {work});");
        if (HasFolds)
            _code.Line("kernel.Finish();");
    }

    private IEnumerable<string> OtherFields() =>
        _sizes
            .Concat(HasFolds ? ["blocks"] : [])
            .Concat(UsesScratch ? ["executor"] : [])
            .Concat(UsesRandom ? ["seed", "step"] : []);

    // Tells the draws of the whole network apart.
    private static string Site(int draw) => draw == 0 ? "site" : $"site{draw + 1}";

    private void Struct(CodeWriter code, string type)
    {
        _code = code;
        using var block = _code.Braces($"file ref struct {type}<V> : IKernel where V : struct, IVector<V>");
        KernelPrinter.Fields(_code, _kernel.Operands);
        for (int i = 0; i < _draws.Count; i++)
            _code.Line($"public uint {Site(i)};");
        foreach (string field in OtherFields())
            _code.Line($"public {(field == "executor" ? "Executor" : field == "seed" ? "ulong" : field == "step" ? "uint" : "int")} {field};");
        _code.Line();
        Run();
        if (HasFolds)
            Finish();
    }

    private void Run()
    {
        _code.Line("/// <inheritdoc/>").Line(MethodOptions);
        using var method = _code.Braces("public readonly void Run(int begin, int end, int worker)");
        if (UsesScratch)
            _code.Line("ref float scratchRows = ref executor.Scratch(worker);");
        foreach (var operand in _inRows.Where(o => o.Rows.Count == 0 && !Parts.Contains(o)))
            _code.Line(operand.IsScratch ? ScratchLocal(operand) : KernelPrinter.RowLocal(operand, ""));
        Print(_kernel.Uniforms.NeededBy(_kernel.RowStatements), false);
        _code.Lines(_streaming.Before);
        if (HasFolds)
            RunBlocks();
        else
            RunRows();
        _code.Lines(_streaming.After);
    }

    private void RunRows()
    {
        using var rows = _code.Braces("for (int row = begin; row < end; row++)");
        Row();
    }

    private void RunBlocks()
    {
        using var blocks = _code.Braces("for (int block = begin; block < end; block++)");
        foreach (var fold in _kernel.Folds)
            ClearPart(fold);
        using var blockRows = _code.Braces($"for (int row = {RowOfBlock("block")}; row < {RowOfBlock("(block + 1)")}; row++)");
        Row();
    }

    private string RowOfBlock(string block) => $"(int)((long){Rows} * {block} / blocks)";

    private string ScratchLocal(Operand operand) => operand.View.Offset == (Dim)0
        ? $"ref float {operand.Name} = ref scratchRows;"
        : $"ref float {operand.Name} = ref Unsafe.Add(ref scratchRows, {Symbols.Code(operand.View.Offset)});";

    private void ClearPart(Fold fold)
    {
        _code.Line(KernelPrinter.RowLocal(fold.Part, "block"));
        string identity = ScalarDialect.Float.Literal(fold.Reduction.Identity).Text;
        _code.Line(fold.Result.IsVector
            ? $"MemoryMarshal.CreateSpan(ref {fold.Part.Name}, {Columns}).Fill({identity});"
            : $"{fold.Part.Name} = {identity};");
    }

    private void Row()
    {
        foreach (var operand in _inRows.Where(o => o.Rows.Count > 0 && !Parts.Contains(o)))
            _code.Line(KernelPrinter.RowLocal(operand, "row"));
        _code.Lines(_fetching.BeforeRow(_kernel.Rows));
        foreach (var phase in _kernel.Phases)
            Pass(phase);
        Print(_kernel.After, false);
    }

    private void Pass(Phase phase)
    {
        foreach (var draw in phase.Draws)
            _code.Line($"Philox.Uniform<V>(ref {draw.Scratch.Name}, {Columns}, seed, step, {Site(_draws.IndexOf(draw))}, (uint)row);");
        Print(phase.Before, false);
        foreach (var fold in phase.Folds)
            _code.Line($"var {fold.Accumulator.Name} = {VectorDialect.Instance.Literal(fold.Reduction.Identity)};");
        if (Interleaving.Suits(_kernel, phase))
        {
            Interleaving.Print(_code, _kernel, phase, _fetching);
        }
        else if (phase.Columns.Count > 0)
        {
            using var loop = Loop();
            _code.Lines(_fetching.AtColumn(phase, "column"));
            Print(phase.Columns, true);
        }

        foreach (var fold in phase.Folds)
            _code.Line($"float {fold.Result.Name} = V.{fold.Reduction.Lanes}({fold.Accumulator.Name});");
    }

    private CodeWriter.Block Loop()
    {
        var loop = _code.Braces(string.Format(System.Globalization.CultureInfo.InvariantCulture, ColumnLoop, Columns));
        if (!_isFull)
            _code.Line($"int lanes = {Columns} - column;");
        return loop;
    }

    private void Finish()
    {
        _code.Line().Summary("Adds the blocks up, always in the same order.").Line(MethodOptions);
        using var method = _code.Braces("public readonly void Finish()");
        foreach (var operand in _kernel.FinishStatements.Operands().Distinct().Where(o => !Parts.Contains(o)))
            _code.Line(KernelPrinter.RowLocal(operand, "0"));
        Print(_kernel.Uniforms.NeededBy(_kernel.FinishStatements), false);
        if (_kernel.Folds.Any(f => f.Result.IsVector))
        {
            using var loop = Loop();
            foreach (var fold in _kernel.Folds.Where(f => f.Result.IsVector))
                Total(fold, $"V.Load(ref this.{fold.Part.Name}, {Symbols.Times("block", _kernel.Columns)} + column{(_isFull ? "" : ", lanes")})");
            Print(_kernel.FinishColumns, true);
        }

        foreach (var fold in _kernel.Folds.Where(f => !f.Result.IsVector))
            Total(fold, $"Unsafe.Add(ref this.{fold.Part.Name}, block)");
        Print(_kernel.FinishTotal, false);
    }

    private void Total(Fold fold, string part)
    {
        Dialect dialect = fold.Result.IsVector ? VectorDialect.Instance : ScalarDialect.Float;
        _code.Line($"{(fold.Result.IsVector ? "var" : "float")} {fold.Result.Name} = {dialect.Literal(fold.Reduction.Identity)};");
        _code.Line("for (int block = 0; block < blocks; block++)");
        _code.Line("    " + ExpressionPrinter.Assign(fold.Result.Name, fold.Reduction, Code.Name(part), dialect));
    }

    private void Print(IEnumerable<Statement> statements, bool alongColumns)
    {
        foreach (var statement in statements)
            _code.Lines(_text.Print(statement, alongColumns));
    }
}
