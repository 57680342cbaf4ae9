using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Numerics;

public class V128Tests : VectorTests<V128>;

public class V256Tests : VectorTests<V256>;

public class V512Tests : VectorTests<V512>;

/// <summary>What every width must do, lane by lane against scalar code.</summary>
public abstract class VectorTests<V> where V : struct, IVector<V>
{
    static readonly float[] Values = [0, -0f, 1, -1, 2.5f, -2.5f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e-40f];

    [Fact]
    public void Partial_load_reads_its_lanes_and_no_more()
    {
        for (int lanes = 1; lanes <= V.Count + 3; lanes++)
        {
            // The last lane is the end of the array, and of the memory page if we are lucky.
            var source = Counting(lanes);
            var expected = Enumerable.Range(0, V.Count).Select(i => i < lanes ? i + 1f : 0f);
            Assert.Equal(expected, Lanes(V.Load(ref source[0], 0, lanes)));
        }
    }

    [Fact]
    public void Partial_store_writes_its_lanes_and_no_more()
    {
        for (int lanes = 1; lanes <= V.Count + 3; lanes++)
        {
            var destination = new float[V.Count + 5];
            V.Ramp(1).Store(ref destination[0], 2, lanes);
            var expected = Enumerable.Range(-2, V.Count + 5).Select(i => i >= 0 && i < Math.Min(lanes, V.Count) ? i + 1f : 0f);
            Assert.Equal(expected, destination);
        }
    }

    [Fact]
    public void Streamed_lanes_are_consecutive()
    {
        var arena = new Arena(3 * V.Count);
        V.Ramp(1).Stream(ref arena.Origin, V.Count);
        Assert.Equal(Enumerable.Range(1 - V.Count, 3 * V.Count).Select(i => i >= 1 && i <= V.Count ? i : 0f), arena.Values.ToArray());
    }

    [Fact]
    public void Gather_and_scatter_are_strided()
    {
        for (int lanes = 1; lanes <= V.Count + 1; lanes++)
        {
            var source = Counting(3 * V.Count + 4);
            var value = V.Gather(ref source[0], 2, 3, lanes);
            Assert.Equal(Enumerable.Range(0, V.Count).Select(i => i < lanes ? 3f + 3 * i : 0f), Lanes(value));
            var destination = new float[source.Length];
            value.Scatter(ref destination[0], 2, 3, lanes);
            int end = 2 + 3 * Math.Min(lanes, V.Count);
            Assert.Equal(source.Select((x, i) => i >= 2 && i < end && i % 3 == 2 ? x : 0), destination);
        }
    }

    [Fact]
    public void Arithmetic_is_that_of_floats()
    {
        Check((a, b) => a + b, (a, b) => a + b);
        Check((a, b) => a - b, (a, b) => a - b);
        Check((a, b) => a * b, (a, b) => a * b);
        Check((a, b) => a / b, (a, b) => a / b);
        Check((a, _) => -a, (a, _) => -a);
        Check((a, b) => V.FusedMultiplyAdd(a, b, a), (a, b) => MathF.FusedMultiplyAdd(a, b, a));
        Check(V.Min, MathF.Min);
        Check(V.Max, MathF.Max);
        Check((a, _) => V.Abs(a), (a, _) => MathF.Abs(a));
        Check((a, _) => V.Sqrt(a), (a, _) => MathF.Sqrt(a));
        Check((a, _) => V.Floor(a), (a, _) => MathF.Floor(a));
    }

    [Fact]
    public void Comparisons_select()
    {
        Check((a, b) => V.Select(V.Less(a, b), a, b), (a, b) => a < b ? a : b);
        Check((a, b) => V.Select(V.LessOrEqual(a, b), a, b), (a, b) => a <= b ? a : b);
        Check((a, b) => V.Select(V.Equal(a, b), a, b), (a, b) => a == b ? a : b);
        Check((a, b) => V.Select(V.Not(V.Less(a, b)), a, b), (a, b) => a < b ? b : a);
        Check((a, b) => V.And(V.Less(a, b), V.Less(V.Zero, a)), (a, b) => Mask(a < b && 0 < a));
        Check((a, b) => V.Or(V.Less(a, b), V.Less(V.Zero, a)), (a, b) => Mask(a < b || 0 < a));
        Check((a, b) => V.Xor(V.Less(a, b), V.Less(V.Zero, a)), (a, b) => Mask(a < b ^ 0 < a));
        Assert.False(V.Any(V.Zero));
        Assert.True(V.Any(V.Less(V.Ramp(0), V.Create(1))));
    }

    [Fact]
    public void Integers_are_those_of_32_bits()
    {
        CheckBits(V.AddBits, (a, b) => a + b);
        CheckBits(V.SubtractBits, (a, b) => a - b);
        CheckBits((a, _) => V.MultiplyLow(a, 0xD2511F53), (a, _) => a * unchecked((int)0xD2511F53));
        CheckBits((a, _) => V.MultiplyHigh(a, 0xD2511F53), (a, _) => (int)(((ulong)(uint)a * 0xD2511F53) >> 32));
        CheckBits((a, _) => V.ShiftLeft(a, 5), (a, _) => a << 5);
        CheckBits((a, _) => V.ShiftRight(a, 5), (a, _) => a >> 5);
        CheckBits((a, _) => V.ShiftRightLogical(a, 5), (a, _) => a >>> 5);
        CheckBits((a, _) => V.ToFloat(a), (a, _) => BitConverter.SingleToInt32Bits(a));
    }

    [Fact]
    public void Scale_multiplies_with_powers_of_two()
    {
        for (int exponent = -200; exponent <= 200; exponent++)
            foreach (float x in new[] { 1f, 1.4142135f, 0.75f, -1.1f, 0, 0.9999999f })
            {
                Assert.Equal((float)Math.ScaleB(x, exponent), Lanes(V.Scale(V.Create(x), V.Create(exponent)))[0]);
                Assert.Equal((float)Math.ScaleB(x, exponent), Lanes(Exponents.Scale(V.Create(x), V.Create(exponent)))[0]);
            }
    }

    [Fact]
    public void Reductions_see_every_lane()
    {
        Assert.Equal(V.Count * (V.Count + 1) / 2, V.Sum(V.Ramp(1)));
        for (int i = 0; i < V.Count; i++)
        {
            var values = new float[V.Count];
            values[i] = 3;
            Assert.Equal(3, V.Max(V.Load(ref values[0], 0)));
            Assert.Equal(-3, V.Min(-V.Load(ref values[0], 0)));
            Assert.Equal(3, V.Sum(V.Load(ref values[0], 0)));
            values[i] = float.NaN;
            Assert.Equal(float.NaN, V.Max(V.Load(ref values[0], 0)));
            Assert.Equal(float.NaN, V.Min(V.Load(ref values[0], 0)));
        }
    }

    [Fact]
    public void Keep_replaces_the_tail()
    {
        for (int lanes = 1; lanes <= V.Count + 1; lanes++)
            Assert.Equal(
                Enumerable.Range(0, V.Count).Select(i => i < lanes ? i + 1f : -7f), Lanes(V.Keep(V.Ramp(1), lanes, -7)));
    }

    static void Check(Func<V, V, V> vector, Func<float, float, float> scalar)
    {
        foreach (float a in Values)
            foreach (float b in Values)
                foreach (float actual in Lanes(vector(V.Create(a), V.Create(b))))
                    Assert.Equal(scalar(a, b), actual);
    }

    static void CheckBits(Func<V, V, V> vector, Func<int, int, int> scalar)
    {
        int[] values = [0, 1, -1, 12345, int.MinValue, int.MaxValue, -987654321];
        foreach (int a in values)
            foreach (int b in values)
                foreach (float actual in Lanes(vector(V.CreateBits(a), V.CreateBits(b))))
                    Assert.Equal(scalar(a, b), BitConverter.SingleToInt32Bits(actual));
    }

    static float Mask(bool set) => BitConverter.Int32BitsToSingle(set ? -1 : 0);

    static float[] Counting(int count) => [.. Enumerable.Range(1, count).Select(i => (float)i)];

    static float[] Lanes(V vector)
    {
        var lanes = new float[V.Count];
        vector.Store(ref lanes[0], 0);
        return lanes;
    }
}
