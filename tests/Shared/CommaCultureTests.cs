using Xunit;

namespace GraphGen.Tests.Shared;

public class CommaCultureTests
{
    [Fact]
    public void The_culture_asked_for_is_that_of_this_thread_and_of_new_ones()
    {
        if (!CommaCulture.IsAsked) return;
        string other = "";
        var thread = new Thread(() => other = (-1.5f).ToString());
        thread.Start();
        thread.Join();
        Assert.Equal("\u22121,5", (-1.5f).ToString());
        Assert.Equal("\u22121,5", other);
    }
}
