using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace GraphGen.Tests.Files;

public sealed class DamagedFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A header for a network of one parameter "a" of shape [2], and what the message must say.</summary>
    public static TheoryData<string, string> Headers => new()
    {
        { """{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,8]}}""", "F16" },
        { """{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "shape [3]" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "a gap or overlap" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "a gap or overlap" },
        { """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "cut short" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "appended" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[],"data_offsets":[4,8]}}""", "overlap" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "twice" },
        { """{"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904],"data_offsets":[0,8]}}""", "cannot lie" },
        { """{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "the shape of tensor 'a'" },
        { """{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,8]}}""", "the shape of tensor 'a'" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,99999999999999999999]}}""", "data_offsets" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", "lacks" },
        { """{"a":{"dtype":"F32","shape":[2]}}""", "lacks" },
        { """{"a":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}""", "the shape of tensor 'a'" },
        { """{"a":{"dtype":32,"shape":[2],"data_offsets":[0,8]}}""", "the dtype of tensor 'a'" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}}""", "'more'" },
        { """{"a":7}""", "tensor 'a'" },
        { """["a"]""", "header" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""", "JSON" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} x""", "JSON" },
        { "not json", "JSON" },
        { "", "JSON" },
        { """{"__metadata__":{"step":1},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "__metadata__.step" },
        { """{"__metadata__":{"step":"-1"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "'-1'" },
        { """{"__metadata__":{"step":"1"}}""", "0 bytes and 8 are there" },
        { """{"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "'a' is missing" },
        { """{"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""", "[1, 2] in the file and [2] here" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_wrong_header_is_refused(string header, string because)
    {
        var json = Encoding.UTF8.GetBytes(header);
        Refused(because, [.. Length(json.Length), .. json, .. new byte[8]]);
    }

    [Fact]
    public void A_wrong_length_is_refused()
    {
        Refused("fewer than 8");
        Refused("fewer than 8", 1, 2, 3);
        Refused("cut short", Length(100));
        Refused("cut short", [.. Length(-1), .. new byte[100]]);
        Refused("cut short", [.. Length(100_000_001), .. new byte[100]]);
    }

    [Fact]
    public void Every_cut_of_a_good_file_is_refused()
    {
        Network().Save(_folder["whole"]);
        var whole = File.ReadAllBytes(_folder["whole"]);
        for (var length = 0; length < whole.Length; length++) Refused("", whole[..length]);
    }

    [Fact]
    public void A_file_from_elsewhere_needs_no_metadata()
    {
        var json = Encoding.UTF8.GetBytes("""{"a":{"data_offsets":[0,8],"shape":[2],"dtype":"F32"}}   """);
        var network = Network();
        network.Load(_folder.Write("other", [.. Length(json.Length), .. json, 0, 0, 128, 63, 0, 0, 0, 64]));
        Assert.Equal([1, 2], network.Parameters["a"].Values.ToArray());
        Assert.Equal(0u, network.Step);
    }

    void Refused(string because, params byte[] bytes)
    {
        var network = Network();
        var before = network.Checksum();
        var path = _folder.Write("damaged", bytes);
        var error = Assert.Throws<InvalidDataException>(() => network.Load(path));
        Assert.Contains(path, error.Message);
        Assert.Contains(because, error.Message);
        Assert.Equal((before, 5u), (network.Checksum(), network.Step));
    }

    static TestNetwork Network() => new([new("a", [2], 0, Init.Uniform(0, 1))], []) { Step = 5 };

    static byte[] Length(long length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        return bytes;
    }
}
