namespace GraphGen.Generator.Printing;

/// <summary>How elementwise expressions are spelled: on vectors, or on single numbers.</summary>
internal abstract class Dialect
{
    /// <summary>A function of the math library by its common name.</summary>
    public abstract Code Call(string function, params Code[] arguments);

    public abstract Code Compare(string symbol, string function, Code a, Code b);

    public abstract Code Select(Code condition, Code a, Code b);

    public abstract Code Literal(double value);

    /// <summary>An index as a floating-point number.</summary>
    public virtual Code Cast(Code index) => index;

    protected static Code Invoke(string function, IEnumerable<Code> arguments) =>
        Code.Name($"{function}({string.Join(", ", arguments.Select(a => a.Text))})");
}

/// <summary>Expressions over the width-agnostic vector V.</summary>
internal sealed class VectorDialect : Dialect
{
    public static VectorDialect Instance { get; } = new();

    public override Code Call(string function, params Code[] arguments) => Invoke("V." + function, arguments);

    public override Code Compare(string symbol, string function, Code a, Code b) => Call(function, a, b);

    public override Code Select(Code condition, Code a, Code b) => Call("Select", condition, a, b);

    public override Code Literal(double value) => value == 0 ? Code.Name("V.Zero") : Invoke("V.Create", [Code.Name(Literals.Float(value))]);
}

/// <summary>Expressions over one float or double.</summary>
/// <param name="isDouble">Double rather than float.</param>
/// <param name="global">What stands before names of types, where no using directive does.</param>
internal class ScalarDialect(bool isDouble, bool global = false) : Dialect
{
    private static readonly HashSet<string> InMath =
        ["Exp", "Log", "Tanh", "Sqrt", "Sin", "Cos", "Abs", "Pow", "Max", "Min", "Floor"];

    public static ScalarDialect Float { get; } = new(false);

    public override Code Call(string function, params Code[] arguments) =>
        Invoke($"{TypeOf(function)}.{function}", arguments);

    public override Code Compare(string symbol, string function, Code a, Code b) => Code.Infix(symbol, Binding.Relational, a, b);

    public override Code Select(Code condition, Code a, Code b) =>
        new($"{condition.Within(Binding.Relational)} ? {a.Within(Binding.Relational)} : {b.Within(Binding.Relational)}", Binding.Conditional);

    /// <summary>The class that has a function.</summary>
    protected virtual string TypeOf(string function) => InMath.Contains(function) ? MathType : Library;

    private string MathType => (global ? "global::System." : "") + (isDouble ? "Math" : "MathF");

    private string Library => (global ? "global::GraphGen.Kernels." : "") + "Scalar";

    public override Code Cast(Code index) => Code.Prefix(isDouble ? "(double)" : "(float)", index);

    public override Code Literal(double value)
    {
        string text = isDouble ? Literals.Double(value) : Literals.Float(value);
        return new(text, text[0] == '-' ? Binding.Prefix : Binding.Primary);
    }
}
