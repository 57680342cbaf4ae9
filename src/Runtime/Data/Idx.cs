using System.Globalization;

namespace GraphGen;

/// <summary>Reads IDX files, the format of MNIST and its relatives, plain or gzip-compressed.</summary>
/// <remarks>The format: http://yann.lecun.com/exdb/mnist. Elements are unsigned bytes.</remarks>
public static class Idx
{
    /// <summary>Reads images [count, rows, columns].</summary>
    /// <param name="path">The file, such as <c>train-images-idx3-ubyte.gz</c>.</param>
    /// <returns>The images, scaled from 0..255 to 0..1.</returns>
    /// <exception cref="InvalidDataException">The file is damaged or holds something else.</exception>
    public static IdxImages ReadImages(string path)
    {
        var (sizes, bytes) = IdxReader.Read(path, dimensions: 3);
        var pixels = new float[bytes.Length];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = bytes[i] / 255f;
        return new IdxImages(pixels, sizes[0], sizes[1], sizes[2]);
    }

    /// <summary>Reads labels [count].</summary>
    /// <param name="path">The file, such as <c>train-labels-idx1-ubyte.gz</c>.</param>
    /// <param name="classes">Number of classes, 1 to 256; labels must be less.</param>
    /// <returns>The labels.</returns>
    /// <exception cref="InvalidDataException">The file is damaged or holds something else.</exception>
    public static int[] ReadLabels(string path, int classes = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        var (_, bytes) = IdxReader.Read(path, dimensions: 1);
        var wrong = bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)Math.Min(classes - 1, byte.MaxValue));
        if (wrong >= 0)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                $"'{path}': label {wrong} is {bytes[wrong]}; {classes} classes go from 0 to {classes - 1}."));
        return Array.ConvertAll(bytes, label => (int)label);
    }
}
