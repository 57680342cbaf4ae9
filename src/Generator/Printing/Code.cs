namespace GraphGen.Generator.Printing;

/// <summary>How tightly the outermost operator of an expression binds.</summary>
internal enum Binding
{
    Conditional,
    Relational,
    Additive,
    Multiplicative,
    Prefix,
    Primary,
}

/// <summary>A C# expression that knows where it needs parentheses.</summary>
internal sealed record Code(string Text, Binding Binding)
{
    public static Code Name(string name) => new(name, Binding.Primary);

    /// <summary>a op b, for a left-associative operator.</summary>
    public static Code Infix(string symbol, Binding binding, Code a, Code b) =>
        new($"{a.Within(binding)} {symbol} {b.Within(binding + 1)}", binding);

    public static Code Prefix(string symbol, Code x) => new(symbol + x.Within(Binding.Primary), Binding.Prefix);

    /// <summary>The text, in parentheses unless it binds at least as tightly as asked.</summary>
    public string Within(Binding least) => Binding >= least ? Text : $"({Text})";

    public override string ToString() => Text;
}
