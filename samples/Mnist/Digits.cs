using GraphGen;

namespace Mnist;

/// <summary>Images side by side, and what they show.</summary>
readonly record struct Digits(ReadOnlyMemory<float> Pixels, ReadOnlyMemory<int> Labels)
{
    public const int Width = 28, Size = Width * Width;

    public int Count => Labels.Length;

    public Digits this[Range range]
    {
        get
        {
            var (first, count) = range.GetOffsetAndLength(Count);
            return new(Pixels.Slice(first * Size, count * Size), Labels.Slice(first, count));
        }
    }

    public Batches InBatchesOf(int size, bool dropLast = false) => new(Pixels, Labels, size, dropLast);
}
