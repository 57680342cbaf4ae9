using static TorchSharp.torch;

namespace GraphGen.Bench.Peer;

/// <summary>All parameters as views of one tensor and all gradients as views of another, so that an optimizer is a few calls.</summary>
sealed class FlatParameters
{
    readonly Layout[] _layouts;

    internal FlatParameters(IEnumerable<Layout> layouts)
    {
        _layouts = [.. layouts];
        long count = _layouts.Sum(layout => layout.Count);
        (Values, Gradients) = (zeros(count), zeros(count));
        var (values, gradients) = (Views(Values), Views(Gradients));
        Tensors = [.. values.Select(view => view.detach().requires_grad_(true))];
        for (int i = 0; i < Tensors.Length; i++)
            Tensors[i].grad = gradients[i];
        Transposed = [.. values.Select(view => view.dim() == 2 ? view.t() : view)];
        Start();
    }

    internal Tensor Values { get; }

    internal Tensor Gradients { get; }

    internal Tensor[] Tensors { get; }

    /// <summary>The matrices transposed, without gradients: a product by them is quicker than the layer.</summary>
    internal Tensor[] Transposed { get; }

    /// <summary>The same parameters as GraphGen's network has.</summary>
    internal void Start()
    {
        var views = Views(Values);
        for (int i = 0; i < views.Length; i++)
            views[i].copy_(_layouts[i].First(i));
    }

    Tensor[] Views(Tensor flat)
    {
        long offset = 0;
        return [.. _layouts.Select(layout =>
        {
            var view = flat.narrow(0, offset, layout.Count).view(layout.Sizes);
            offset += layout.Count;
            return view;
        })];
    }
}
