using GraphGen.Kernels;
using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.Programs;

public class UpdateTests
{
    static readonly Dictionary<string, Func<Optimizer>> s_optimizers = new()
    {
        ["SGD"] = () => new SGD(0.1f),
        ["SGD with momentum"] = () => new SGD(0.1f, momentum: 0.9f, dampening: 0.1f, weightDecay: 0.01f),
        ["SGD with Nesterov's momentum"] = () => new SGD(0.1f, momentum: 0.9f, nesterov: true),
        ["Adam"] = () => new Adam(0.01f, weightDecay: 0.1f),
        ["Adam with AMSGrad"] = () => new Adam(0.01f, amsgrad: true),
        ["AdamW"] = () => new AdamW(0.01f),
        ["a rule of one's own"] = () => new SignDescent(),
    };

    public static TheoryData<string> Optimizers => [.. s_optimizers.Keys];

    public static TheoryData<Type> Rules => [typeof(AdamRule), typeof(SGD.Rule), typeof(SignDescent.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rules_compile_to_plain_instructions(Type rule) => PtxRules.Check(typeof(UpdateKernel<>).MakeGenericType(rule));

    [Fact]
    public void A_rule_with_a_bool_is_refused_before_it_is_compiled()
    {
        using var device = new KernelRecorder().Open();
        using var network = new ScaleNetwork(device);
        var problem = Assert.Throws<NotSupportedException>(() => new Descent<FlagRule>().Update(network));
        Assert.Contains("update rule " + typeof(FlagRule), problem.Message);
        Assert.Contains("field 'nesterov' is a System.Boolean. Use an int or an enumeration", problem.Message);
        Assert.DoesNotContain(typeof(UpdateKernel<FlagRule>), network.Gpu.Kernels);
    }

    [Fact]
    public void A_bool_in_a_struct_in_a_rule_is_refused()
    {
        using var device = new KernelRecorder().Open();
        using var network = new ScaleNetwork(device);
        var problem = Assert.Throws<NotSupportedException>(() => new Descent<NestedRule>().Update(network));
        Assert.Contains("field 'Options.Ascends' is a System.Boolean", problem.Message);
    }

    [Fact]
    public void A_rule_of_numbers_enumerations_and_structs_is_compiled()
    {
        using var device = new KernelRecorder().Open();
        using var network = new ScaleNetwork(device);
        new Descent<PlainRule>().Update(network);
        Assert.Contains(typeof(UpdateKernel<PlainRule>), network.Gpu.Kernels);
    }

    [SkippableTheory]
    [MemberData(nameof(Optimizers))]
    public void Every_optimizer_does_on_the_device_what_it_does_here(string name)
    {
        using var there = new ScaleNetwork(TestDevice.Shared);
        var here = new ScaleNetwork(device: null);
        Optimizer deviceOptimizer = s_optimizers[name](), hostOptimizer = s_optimizers[name]();
        for (int step = 0; step < 10; step++)
        {
            there.TrainStep(Input(step), deviceOptimizer);
            there.Download();
            there.Parameters.Gradients.CopyTo(here.Parameters.Gradients);
            hostOptimizer.Update(here);
        }

        for (int i = 0; i < ScaleNetwork.Width; i++)
        {
            float expected = here.Parameters.Values[i], found = there.Parameters.Values[i];
            Assert.True(Math.Abs(found - expected) <= 3e-6 * (Math.Abs(expected) + 0.1), $"[{i}] is {found} instead of {expected}");
        }
    }

    static float[] Input(int step)
    {
        var random = new Random(step);
        return [.. Enumerable.Range(0, ScaleNetwork.Width).Select(_ => random.NextSingle() * 4 - 2)];
    }

    internal sealed class SignDescent() : Optimizer(0.01f)
    {
        protected override void Step(long number) => Apply(new Rule(LearningRate / number));

        internal readonly struct Rule(float rate) : IUpdateRule
        {
            public int Slots => 0;

            public V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V> =>
                parameter - V.Select(V.Less(gradient, V.Zero), V.Create(-rate), V.Select(V.Less(V.Zero, gradient), V.Create(rate), V.Zero));
        }
    }

    internal sealed class Descent<TRule>() : Optimizer(0.01f) where TRule : struct, IUpdateRule
    {
        protected override void Step(long number) => Apply(default(TRule));
    }

    internal readonly struct FlagRule(float rate, bool nesterov) : IUpdateRule
    {
        public int Slots => 0;

        public V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V> =>
            nesterov ? parameter : parameter - V.Create(rate) * gradient;
    }

    internal readonly record struct Direction(float Rate, bool Ascends);

    internal readonly record struct NestedRule(long Number, Direction Options) : IUpdateRule
    {
        public int Slots => 0;

        public V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V> =>
            Options.Ascends ? parameter : parameter - V.Create(Options.Rate) * gradient;
    }

    internal readonly record struct Rates(float First, double Second);

    internal readonly record struct PlainRule(int Flag, DayOfWeek Day, Rates Rates) : IUpdateRule
    {
        public int Slots => 0;

        public V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V> =>
            parameter - V.Create(Rates.First) * gradient;
    }
}
