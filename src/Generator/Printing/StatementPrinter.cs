using GraphGen.Generator.Operators;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>Expressions of kernels as C#. Targets differ in how they read memory and in what they compute on at a time.</summary>
internal abstract class StatementPrinter
{
    public virtual Code Print(Expression expression, bool asVector) => expression switch
    {
        LocalExpression local => Code.Name(Name(local.Local)),
        NumberExpression number => ScalarDialect.Float.Literal(number.Value),
        SizeExpression size => new Code($"(float){(size.Size.Symbols.Count == 1 && size.Size.Content == 1 ? Symbols.Code(size.Size) : $"({Symbols.Code(size.Size)})")}", Binding.Prefix),
        RampExpression => Ramp(),
        LoadExpression load => Load(load),
        ApplyExpression apply => Apply(apply),
        _ => throw new InvalidOperationException($"no text for {expression}"),
    };

    /// <summary>a = a op b, as an assignment of its own kind where C# has one.</summary>
    public static string Assign(string target, Reduction reduction, Code value, Dialect dialect)
    {
        var folded = reduction.Write(dialect, Code.Name(target), value);
        return folded.Binding == Binding.Additive ? $"{target} += {value};" : $"{target} = {folded};";
    }

    protected virtual string Name(Local local) => local.Name;

    /// <summary>The number of the column, as a float.</summary>
    protected abstract Code Ramp();

    protected abstract Code Load(LoadExpression load);

    protected abstract Code Apply(ApplyExpression apply);
}
