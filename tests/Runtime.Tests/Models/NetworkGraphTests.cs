using Xunit;

namespace GraphGen.Tests.Models;

public class NetworkGraphTests
{
    static readonly NetworkGraph s_graph = new(
        "Digit\"Net",
        [
            new(1, "pixels", "input", "[batch, 784]", []),
            new(2, "", "matmul", "[batch, 10]", [1]),
            new(3, "a<b>\"\\", "relu", "[batch, 10]", [2]),
        ],
        [new("Forward0", "Multiplies and clips.", ["pixels"], ["logits"], "the end", [2, 3])]);

    [Fact]
    public void Mermaid_text_is_escaped_and_grouped() => Assert.Equal(
        """
        ---
        title: "Digit\"Net"
        ---
        flowchart TD
          n1["pixels<br/>input<br/>[batch, 784]"]
          subgraph kernel0["Forward0: Multiplies and clips."]
            n2["matmul<br/>[batch, 10]"]
            n3["a#60;b#62;#34;#92;<br/>relu<br/>[batch, 10]"]
          end
          n1 --> n2
          n2 --> n3

        """, s_graph.ToMermaid());

    [Fact]
    public void Dot_text_is_escaped_and_grouped() => Assert.Equal(
        """
        digraph "Digit\"Net" {
          node [shape=box];
          n1 [label="pixels\ninput\n[batch, 784]"];
          subgraph cluster0 { label="Forward0: Multiplies and clips.";
            n2 [label="matmul\n[batch, 10]"];
            n3 [label="a<b>\"\\\nrelu\n[batch, 10]"];
          }
          n1 -> n2;
          n2 -> n3;
        }

        """, s_graph.ToDot());

    [Fact]
    public void Ids_must_be_known_and_single()
    {
        Assert.Throws<ArgumentException>(() => new NetworkGraph("n", [new(1, "", "x", "[]", []), new(1, "", "x", "[]", [])], []));
        Assert.Throws<ArgumentException>(() => new NetworkGraph("n", [new(1, "", "x", "[]", [2])], []));
        Assert.Throws<ArgumentException>(() => new NetworkGraph("n", [], [new("k", "", [], [], "", [1])]));
    }
}
