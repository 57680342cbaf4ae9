using Xunit;
using Xunit.Sdk;

namespace GraphGen.Tests.Support;

public class PtxRulesTests
{
    const string Good = """
        .visible .entry kernel(.param .b32 a) {
            ld.param.b32 %r1, [a];
            mov.u32 %r2, %tid.x;
            setp.lt.s32 %p1, %r1, 4;
            @%p1 bra.uni L1;
            setp.lt.s32 %p2, %r2, %r1;
            @%p2 bra L1;
        """;

    [Fact]
    public void Uniform_branches_on_parameters_pass() => PtxRules.Check(Good, "good");

    [Theory]
    [InlineData("cvt.u64.u32 %rd1, %r2;\nld.global.f32 %f1, [%rd1];\nsetp.lt.f32 %p3, %f1, 0f00000000;\n@%p3 bra.uni L1;")]
    [InlineData("add.s32 %r3, %r2, 1;\nmov.b32 %r4, %r3;\nsetp.ne.s32 %p3, %r1, %r4;\n@!%p3 bra.uni L1;")]
    [InlineData("ld.local.v2.f32 {%f1, %f2}, [%rd1];\nsetp.lt.f32 %p3, %f2, %f3;\n@%p3 bra.uni L1;")]
    [InlineData("brx.idx.uni %r2, L2;")]
    [InlineData("call.uni (retval), expf, (param);")]
    [InlineData(".extern .func (.param .b32 r) fmaf (.param .b32 x);")]
    [InlineData("}\n.func helper() {")]
    public void What_may_go_wrong_on_a_GPU_fails(string added) =>
        Assert.ThrowsAny<XunitException>(() => PtxRules.Check(Good + "\n" + added, "bad"));

    [Fact]
    public void A_text_without_a_kernel_fails() => Assert.ThrowsAny<XunitException>(() => PtxRules.Check("", "empty"));

    [SkippableFact]
    public void The_assembler_refuses_nonsense()
    {
        Skip.If(Ptxas.Path is null, Ptxas.Missing);
        Assert.ThrowsAny<XunitException>(() => Ptxas.Check("nonsense", "bad"));
    }
}
