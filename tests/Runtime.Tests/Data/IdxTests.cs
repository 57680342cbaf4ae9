using System.IO.Compression;
using Xunit;

namespace GraphGen.Tests.Data;

public sealed class IdxTests : IDisposable
{
    static readonly byte[] s_images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 51, 102, 153, 204, 255];
    static readonly byte[] s_labels = [0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Images_and_labels_are_read_plain_and_compressed(bool compressed)
    {
        var images = Idx.ReadImages(_folder.Write("images", compressed ? Gzip(s_images) : s_images));
        Assert.Equal((2, 1, 3), (images.Count, images.Rows, images.Columns));
        Assert.Equal([0, 0.2f, 0.4f, 0.6f, 0.8f, 1], images.Pixels);
        Assert.Equal([7, 0, 9], Idx.ReadLabels(_folder.Write("labels", compressed ? Gzip(s_labels) : s_labels), classes: 10));
    }

    [Fact]
    public void Every_cut_that_loses_pixels_is_refused()
    {
        for (var length = 0; length < s_images.Length; length++) Refused("", s_images[..length]);
        var compressed = Gzip(s_images);
        // The last bytes are the end mark and the checksum: without them the pixels may still be whole.
        for (var length = 0; length < compressed.Length - 10; length++) Refused("", compressed[..length]);
    }

    [Fact]
    public void Wrong_content_is_refused_with_the_reason()
    {
        Refused("0x00000801", s_labels);
        Refused("0x00000D03", [0, 0, 13, 3, .. s_images[4..]]);
        Refused("holds more", [.. s_images, 1]);
        Refused("holds more", Gzip([.. s_images, 1]));
        Refused("a dimension of 0", [0, 0, 8, 3, 0, 0, 0, 0, .. s_images[8..]]);
        Refused("a dimension of -1", [0, 0, 8, 3, 255, 255, 255, 255, .. s_images[8..]]);
        var damaged = Gzip(s_images);
        damaged[12] ^= 0xFF;
        Refused("", damaged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_huge_header_is_refused_before_memory_is_reserved(bool compressed)
    {
        byte[] huge = [0, 0, 8, 3, 127, 255, 255, 255, 127, 255, 255, 255, 127, 255, 255, 255, 1, 2];
        byte[] large = [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 128, 0, 0, 0, 128, 0, 1, 2];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var bytes in new[] { huge, large }) Refused("cut short", compressed ? Gzip(bytes) : bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_label_beyond_the_classes_is_named()
    {
        var error = Assert.Throws<InvalidDataException>(() => Idx.ReadLabels(_folder.Write("labels", s_labels), classes: 9));
        Assert.Contains("label 2 is 9; 9 classes go from 0 to 8", error.Message);
    }

    void Refused(string because, params byte[] bytes)
    {
        var path = _folder.Write("damaged", bytes);
        var error = Assert.Throws<InvalidDataException>(() => Idx.ReadImages(path));
        Assert.Contains(path, error.Message);
        Assert.Contains(because, error.Message);
    }

    static byte[] Gzip(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return compressed.ToArray();
    }
}
