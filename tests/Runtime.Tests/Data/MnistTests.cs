using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Abstractions;

namespace GraphGen.Tests.Data;

public class MnistTests(ITestOutputHelper output)
{
    [Fact]
    public void The_test_set_has_its_known_content()
    {
        var folder = Environment.GetEnvironmentVariable("GRAPHGEN_MNIST") ?? BesideRepository();
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"Nothing was tested: there is no {folder}; set GRAPHGEN_MNIST to a folder with MNIST's four files.");
            return;
        }

        var images = Idx.ReadImages(Path.Combine(folder, "t10k-images-idx3-ubyte.gz"));
        var labels = Idx.ReadLabels(Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"), classes: 10);
        Assert.Equal((10_000, 28, 28), (images.Count, images.Rows, images.Columns));
        Assert.Equal([7, 2, 1, 0, 4], labels[..5]);
        Assert.InRange(images.Pixels.Average(), 0.132, 0.133);
    }

    static string BesideRepository([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../../shared/data/mnist"));
}
