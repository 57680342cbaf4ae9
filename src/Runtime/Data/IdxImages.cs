namespace GraphGen;

/// <summary>Images of one size, one after another.</summary>
/// <param name="Pixels">The values, 0 to 1, shape [count, rows, columns].</param>
/// <param name="Count">Number of images.</param>
/// <param name="Rows">Height in pixels.</param>
/// <param name="Columns">Width in pixels.</param>
public sealed record IdxImages(float[] Pixels, int Count, int Rows, int Columns);
