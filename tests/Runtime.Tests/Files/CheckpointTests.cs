using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace GraphGen.Tests.Files;

public sealed class CheckpointTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_saved_is_loaded_bit_for_bit()
    {
        var saved = new TestNetwork(seed: 3) { Step = 4_000_000_000 };
        saved.State[0].Values[1] = 7;
        saved.Parameters[0].Values[2] = -0f;
        saved.Parameters[0].Values[3] = float.Epsilon;
        saved.Save(_folder["net"]);
        var loaded = new TestNetwork(seed: 4);
        loaded.Load(_folder["net"]);
        Assert.Equal(saved.Checksum(), loaded.Checksum());
        Assert.Equal(4_000_000_000, loaded.Step);
        Assert.Equal(0, loaded.Parameters.Values[15]);
    }

    [Fact]
    public void Equal_networks_give_equal_files()
    {
        new TestNetwork().Save(_folder["a"]);
        new TestNetwork(threads: 2).Save(_folder["b"]);
        Assert.Equal(File.ReadAllBytes(_folder["a"]), File.ReadAllBytes(_folder["b"]));
    }

    [Fact]
    public void The_file_is_as_the_format_says()
    {
        var network = new TestNetwork();
        network.Save(_folder["net"]);
        var bytes = File.ReadAllBytes(_folder["net"]);
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Assert.Equal(0, length % 8);
        Assert.Equal(
            """
            {"__metadata__":{"producer":"GraphGen","step":"0"},
            "head.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},
            "head.weight":{"dtype":"F32","shape":[3,5],"data_offsets":[12,72]},
            "norm.running_variance":{"dtype":"F32","shape":[3],"data_offsets":[72,84]}}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(bytes, 8, length).TrimEnd());
        Assert.Equal(8 + length + 84, bytes.Length);
        Assert.Equal(network.Parameters["head.weight"].Values[0], BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(8 + length + 12)));
    }

    [Fact]
    public void Saving_replaces_the_file_and_leaves_nothing_beside_it()
    {
        new TestNetwork(seed: 1).Save(_folder["net"]);
        var second = new TestNetwork(seed: 2);
        second.Save(_folder["net"]);
        var loaded = new TestNetwork();
        loaded.Load(_folder["net"]);
        Assert.Equal(second.Checksum(), loaded.Checksum());
        Assert.Equal(["net"], _folder.Files);
    }

    [Fact]
    public void A_save_that_fails_keeps_the_old_file()
    {
        _folder.Write("net", 1, 2, 3);
        Assert.Throws<IOException>(() => AtomicFile.Write(_folder["net"], stream =>
        {
            stream.Write([9, 9]);
            throw new IOException("the disk is full");
        }));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(_folder["net"]));
        Assert.Equal(["net"], _folder.Files);
    }

    [Fact]
    public void Saving_where_no_file_can_be_throws_and_leaves_nothing()
    {
        Directory.CreateDirectory(_folder["folder"]);
        Assert.ThrowsAny<Exception>(() => new TestNetwork().Save(_folder["folder"]));
        Assert.Throws<DirectoryNotFoundException>(() => new TestNetwork().Save(_folder["missing/net"]));
        Assert.Throws<FileNotFoundException>(() => new TestNetwork().Load(_folder["missing"]));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void Another_networks_file_is_refused_with_a_list()
    {
        new TestNetwork([new("head.weight", [3, 4], 0, Init.Zeros), new("tail.bias", [2], 16, Init.Zeros)], []).Save(_folder["net"]);
        var network = new TestNetwork { Step = 5 };
        var before = network.Checksum();
        var error = Assert.Throws<InvalidDataException>(() => network.Load(_folder["net"]));
        Assert.Contains(_folder["net"], error.Message);
        Assert.Contains("'head.bias' is missing; 'norm.running_variance' is missing; 'tail.bias' is not of this network", error.Message);
        Assert.Contains("'head.weight' is [3, 4] in the file and [3, 5] here", error.Message);
        Assert.Equal((before, 5u), (network.Checksum(), network.Step));
    }
}
