using GraphGen.Tests.Shared;
using Xunit;

namespace GraphGen.Tests.Data;

public class BatchesTests
{
    const int Samples = 103, Width = 3, BatchSize = 10;

    readonly Batches _batches = Create();

    [Fact]
    public void Every_sample_comes_once_with_its_features()
    {
        var seen = new List<int>();
        var sizes = new List<int>();
        foreach (var batch in _batches.Epoch(seed: 1, epoch: 0))
        {
            sizes.Add(batch.Count);
            for (var i = 0; i < batch.Count; i++)
            {
                seen.Add(batch.Labels[i]);
                for (var j = 0; j < Width; j++) Assert.Equal(batch.Labels[i] * Width + j, batch.Features[i * Width + j]);
            }
        }

        Assert.Equal(Enumerable.Range(0, Samples), seen.Order());
        Assert.NotEqual(Enumerable.Range(0, Samples), seen);
        Assert.Equal([.. Enumerable.Repeat(BatchSize, 10), 3], sizes);
        Assert.Equal(11, _batches.Count);
    }

    [Fact]
    public void The_order_is_a_function_of_seed_and_epoch()
    {
        var first = Order(_batches.Epoch(1, 0));
        var other = Order(_batches.Epoch(1, 1));
        Assert.NotEqual(first, other);
        Assert.NotEqual(first, Order(_batches.Epoch(2, 0)));
        Assert.Equal(first, Order(_batches.Epoch(1, 0)));
        Assert.Equal(other, Order(Create().Epoch(1, 1)));
        Assert.Equal(Enumerable.Range(0, Samples), Order(_batches.InOrder()));
    }

    [Fact]
    public void A_short_last_batch_can_be_left_out()
    {
        var batches = Create(dropLast: true);
        Assert.Equal((10, 100), (batches.Count, Order(batches.Epoch(1, 0)).Count));
    }

    [Fact]
    public void Places_are_equally_likely()
    {
        var batches = new Batches(new float[5], new[] { 0, 1, 2, 3, 4 }, 5);
        var counts = new int[5, 5];
        for (var epoch = 0; epoch < 10_000; epoch++)
        {
            var order = Order(batches.Epoch(9, epoch));
            for (var place = 0; place < 5; place++) counts[place, order[place]]++;
        }

        // Five standard deviations of a binomial count with 10,000 draws of 1/5.
        foreach (var count in counts) Assert.InRange(count, 2000 - 200, 2000 + 200);
    }

    [Fact]
    public void Bounded_numbers_are_unbiased()
    {
        // Four words fall on three results here: without rejection every third result would come twice as often.
        var random = new RandomStream(1, 0, 0);
        var thirds = new int[3];
        for (var i = 0; i < 30_000; i++) thirds[random.Below(3u << 30) % 3]++;
        foreach (var count in thirds) Assert.InRange(count, 10_000 - 400, 10_000 + 400);
    }

    [Fact]
    public void A_batch_allocates_nothing()
    {
        var sum = 0f;
        var epoch = 0;
        Assert.Equal(0, Allocations.Of(() =>
        {
            foreach (var batch in _batches.Epoch(1, epoch++)) sum += batch.Features[0] + batch.Labels[0];
        }));
    }

    [Fact]
    public void A_later_epoch_ends_an_earlier_one()
    {
        var first = _batches.Epoch(1, 0);
        _ = _batches.Epoch(1, 1);
        Assert.Throws<InvalidOperationException>(() => Order(first));
    }

    [Fact]
    public void Samples_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>("labels", () => new Batches(new float[3], Array.Empty<int>(), 1));
        Assert.Throws<ArgumentException>("features", () => new Batches(new float[3], new int[2], 1));
        Assert.Throws<ArgumentException>("features", () => new Batches(Array.Empty<float>(), new int[2], 1));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => new Batches(new float[2], new int[2], 0));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => new Batches(new float[2], new int[2], 3, dropLast: true));
        Assert.Equal(1, new Batches(new float[2], new int[2], int.MaxValue).Count);
    }

    static Batches Create(bool dropLast = false) => new(
        Enumerable.Range(0, Samples * Width).Select(i => (float)i).ToArray(), Enumerable.Range(0, Samples).ToArray(), BatchSize, dropLast);

    static List<int> Order(BatchSequence epoch)
    {
        var order = new List<int>();
        foreach (var batch in epoch) order.AddRange(batch.Labels);
        return order;
    }
}
