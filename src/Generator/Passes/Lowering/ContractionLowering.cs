using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes.Fusion;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>Lays a product out: its operands as strided matrices, the values before and after it as prologue and epilogue.</summary>
internal sealed class ContractionLowering(Group group, Fuse fuse, Materialize stored, BufferMap buffers)
{
    private readonly Node _product = group.Product!;

    public ContractionKernel? Run(string name, Func<ContractionKernel, ContractionKernel> describe)
    {
        var results = group.Nodes.Where(stored.IsStored).ToList();
        if (results.Count == 0)
            return null;
        Node left = _product.Inputs[0], right = _product.Inputs[1], last = results[results.Count - 1];
        var prologue = stored.PrologueOf(_product);
        var source = prologue is null ? left : stored.Primary(prologue)!;
        var shape = _product.Shape;
        var lead = shape.Take(shape.Rank - 2).ToList();
        View a = buffers.View(source), b = buffers.View(right), y = buffers.View(last);
        // With one matrix on the right, all leading axes are rows, if they can be walked as one.
        bool isFlat = right.Shape.Rank == 2 && RowStep.Single([.. shape.Take(shape.Rank - 1)], [.. a.Strides.Take(shape.Rank - 1)]) is not null;
        var rows = shape.Take(shape.Rank - 1).ToList();
        if (!isFlat && prologue is not null)
            throw new InvalidOperationException("a prologue needs rows that can be walked as one");
        var kernel = new ContractionKernel(name, isFlat ? Flat(a, rows) : a, isFlat ? b : Widened(b, lead.Count), isFlat ? Flat(y, rows) : y)
        {
            M = isFlat ? Dim.Product(rows) : shape[shape.Rank - 2],
            N = shape.Last,
            K = left.Shape.Last,
            Lead = isFlat ? [] : lead,
            Prologue = prologue is null ? null : Body("value", left.Shape, 1, source, prologue, []),
            Epilogue = last == _product ? null : Body("product", shape, IsTurned(isFlat, prologue) ? shape.Rank : 1, _product, last, results),
        };
        return describe(IsTurned(isFlat, prologue) ? Turned(kernel) : kernel);
    }

    // A single column is computed as a row, so that vectors run along it. Not if its own number is asked for.
    private bool IsTurned(bool isFlat, Node? prologue) =>
        isFlat && prologue is null && _product.Shape.Last == Dim.One && _product.Shape.Size != Dim.One
        && !group.Nodes.Any(n => n.Inputs.Any(i => Generated.Is(i) && !Generated.IsUniform(i)));

    // The transpose of the product, by those of its operands in turned order.
    private static ContractionKernel Turned(ContractionKernel kernel) =>
        new(kernel.Name, Transposed(kernel.Right), Transposed(kernel.Left), Transposed(kernel.Destination))
        {
            M = kernel.N,
            N = kernel.M,
            K = kernel.K,
            Epilogue = kernel.Epilogue,
        };

    private static View Transposed(View view) => view with { Strides = [view.Strides[1], view.Strides[0]] };

    private static View Flat(View view, IReadOnlyList<Dim> rows) => view with
    {
        Strides = [RowStep.Single(rows, [.. view.Strides.Take(rows.Count)])!, view.Strides[view.Strides.Count - 1]],
    };

    private static View Widened(View view, int lead) =>
        view with { Strides = [.. Enumerable.Repeat((Dim)0, lead + 2 - view.Strides.Count), .. view.Strides] };

    /// <summary>The statements from the value that comes in to the one that goes on; others of the results are stored on the way.</summary>
    private TileBody Body(string input, Shape shape, int inner, Node from, Node to, IReadOnlyList<Node> results)
    {
        var body = new TileBody(new Local(input, true));
        var context = new KernelContext(stored, buffers, shape, inner, body.Operands, body.Uniforms);
        var emitter = new Emitter(context, true, body.Statements, node =>
            node == from ? new LocalExpression(body.Input)
            : IsRead(node) ? Load(context.Operand(node))
            : null);
        foreach (var result in results)
            emitter.Announce(result);
        emitter.Announce(to);
        foreach (var result in results.Where(r => r != to))
        {
            body.Statements.Add(new Store(context.Operand(result), emitter.Name(result, emitter.Emit(result))));
        }

        body.Result = emitter.Emit(to);
        return body;
    }

    // One value for all columns is read as one.
    private static LoadExpression Load(Operand operand) => new(operand, operand.ColumnStride != (Dim)0);

    // Epilogue values are computed in place; everything else that is stored is read.
    private bool IsRead(Node node) =>
        !Generated.Is(node) && (node.Op is Operators.Movement || (stored.IsStored(node) && fuse.GroupOf(node) != group));
}
