using Snapshooter.Xunit;

namespace GraphGen.Generator.Tests.Testing;

/// <summary>
/// The only place that knows which snapshot library is in use, so that another can take its place. A changed text fails the test
/// and lands in __mismatch__; to accept it, move it over the one in __snapshots__.
/// </summary>
internal static class Snapshots
{
    public static void Match(string text, string name) => Snapshot.Match(text, name);
}
