namespace GraphGen.Kernels;

/// <summary>
/// A loop whose iterations are independent, as a struct (or ref struct) with its operands as fields. <see cref="Team"/> divides the
/// iterations among threads.
/// </summary>
/// <remarks>
/// Every worker runs on the same struct, at the same time: <see cref="Run"/> must not change fields, must give the same bits
/// however the iterations are divided, and must not start another kernel on the same <see cref="Executor"/>.
/// </remarks>
public interface IKernel
{
    /// <summary>
    /// Runs the iterations from <paramref name="begin"/> up to but without <paramref name="end"/>. Each of several workers has a copy of
    /// the kernel.
    /// </summary>
    /// <param name="begin">The first iteration.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="worker">Who runs them, counted from 0: names the scratch memory that is its own.</param>
    void Run(int begin, int end, int worker);
}
