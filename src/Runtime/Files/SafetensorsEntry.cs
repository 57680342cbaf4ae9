namespace GraphGen;

/// <summary>What a safetensors header says of one tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its element type, such as <c>F32</c>.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Begin">Its first byte, counted from the first byte behind the header.</param>
/// <param name="End">One past its last byte.</param>
readonly record struct SafetensorsEntry(string Name, string Type, long[] Shape, long Begin, long End)
{
    /// <summary>The shape as text, such as <c>[10, 128]</c>.</summary>
    internal string ShapeText => $"[{string.Join(", ", Shape)}]";
}
