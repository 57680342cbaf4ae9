using GraphGen;

namespace Mnist;

/// <summary>MNIST, with the last images of the training set held out for validation.</summary>
sealed record Dataset(Digits Training, Digits Validation, Digits Test)
{
    const int HeldOut = 5000;

    static readonly string[] s_files =
    [
        "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz",
    ];

    /// <summary>Reads the four files.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message says which.</exception>
    public static Dataset Read(string folder)
    {
        var missing = s_files.Where(file => !File.Exists(Path.Combine(folder, file))).ToArray();
        if (missing.Length > 0) throw new InvalidDataException(Help(folder, missing));
        var paths = s_files.Select(file => Path.Combine(folder, file)).ToArray();
        var training = Read(paths[0], paths[1]);
        return new(training[..^HeldOut], training[^HeldOut..], Read(paths[2], paths[3]));
    }

    static Digits Read(string images, string labels)
    {
        var (pixels, count, rows, columns) = Idx.ReadImages(images);
        var digits = Idx.ReadLabels(labels, classes: 10);
        return rows == Digits.Width && columns == Digits.Width && count == digits.Length && count > HeldOut
            ? new(pixels, digits)
            : throw new InvalidDataException(
                $"'{images}' holds {count} images of {rows} x {columns} for {digits.Length} labels: not MNIST.");
    }

    static string Help(string folder, string[] missing) => $"""
        MNIST is not complete in '{Path.GetFullPath(folder)}'. Missing:
          {string.Join("\n  ", missing)}
        The files were published at http://yann.lecun.com/exdb/mnist; mirrors under the same names:
          https://storage.googleapis.com/cvdf-datasets/mnist/
          https://ossci-datasets.s3.amazonaws.com/mnist/
        For example:
          mkdir -p mnist && cd mnist
          for f in train-images-idx3 train-labels-idx1 t10k-images-idx3 t10k-labels-idx1; do
            curl -O https://storage.googleapis.com/cvdf-datasets/mnist/$f-ubyte.gz
          done
        Then pass the folder: --data mnist
        """;
}
