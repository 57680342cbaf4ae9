using System.Globalization;

namespace GraphGen.Generator.Graph;

/// <summary>A size: a number, a symbol known at run time, or a sum of products of both, in a canonical order.</summary>
internal sealed class Dim : IEquatable<Dim>
{
    private static readonly Dim Zero = new(0, []);

    // The products with symbols, those of most letters first; none when the size is known at build time.
    private readonly Term[] _terms;
    private string[]? _symbols;

    private Dim(long constant, Term[] terms) => (Constant, _terms) = (constant, terms);

    public static Dim One { get; } = new(1, []);

    /// <summary>Whether the size is known at build time.</summary>
    public bool IsConstant => _terms.Length == 0;

    /// <summary>The part without symbols: all of it, when it is known at build time.</summary>
    public long Constant { get; }

    /// <summary>The symbols this size depends on, in order.</summary>
    public IReadOnlyList<string> Symbols =>
        _symbols ??= IsConstant ? [] : [.. _terms.SelectMany(t => t.Factors).Distinct().OrderBy(s => s, StringComparer.Ordinal)];

    /// <summary>The largest number that divides every term.</summary>
    public long Content => _terms.Aggregate(Math.Abs(Constant), (gcd, t) => Gcd(gcd, Math.Abs(t.Number)));

    public static implicit operator Dim(long size) => size == 0 ? Zero : size == 1 ? One : new(size, []);

    public static Dim Symbol(string name) => new(0, [new Term(1, name)]);

    public static Dim operator +(Dim a, Dim b) =>
        b == Zero ? a
        : b.IsConstant ? new(checked(a.Constant + b.Constant), a._terms)
        : a.IsConstant ? b + a
        : new(checked(a.Constant + b.Constant), Collect(a._terms.Concat(b._terms)));

    public static Dim operator -(Dim a, Dim b) => a + (b * -1);

    public static Dim operator *(Dim a, Dim b)
    {
        if (b.IsConstant)
            return a.Times(b.Constant);
        if (a.IsConstant)
            return b.Times(a.Constant);
        var mixed = a._terms.SelectMany(s => b._terms.Select(t => s.Times(t)));
        return new(checked(a.Constant * b.Constant), Collect([.. mixed, .. a.Times(b.Constant)._terms, .. b.Times(a.Constant)._terms]));
    }

    public static bool operator ==(Dim? a, Dim? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Dim? a, Dim? b) => !(a == b);

    public static Dim Product(IEnumerable<Dim> dims) => dims.Aggregate(One, (product, dim) => product * dim);

    /// <summary>The exact quotient by a single product, or null when there is none.</summary>
    public Dim? DividedBy(Dim divisor)
    {
        bool isProduct = divisor.Constant == 0 ? divisor._terms.Length == 1 : divisor.IsConstant;
        if (!isProduct)
            return Equals(divisor) ? One : null;
        var by = divisor.IsConstant ? new Term(divisor.Constant, "") : divisor._terms[0];
        var quotients = Terms().Select(t => t.DividedBy(by)).ToList();
        return quotients.Contains(null) ? null : quotients.Aggregate(Zero, (sum, q) => sum + q!.ToDim());
    }

    /// <summary>The size for given values of the symbols.</summary>
    public long Evaluate(Func<string, long> valueOf) => Terms().Sum(t => t.Factors.Aggregate(t.Number, (p, s) => p * valueOf(s)));

    /// <summary>C# text, with each symbol as <paramref name="name"/> says it.</summary>
    public string ToCode(Func<string, string> name)
    {
        if (IsConstant)
            return Constant.ToString(CultureInfo.InvariantCulture);
        string text = string.Join(" + ", Terms().Select(t => t.ToCode(name)));
        return _terms.Length > 1 || Constant != 0 ? $"({text})" : text;
    }

    public override string ToString() => ToCode(s => s);

    public bool Equals(Dim? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || Constant != other.Constant || _terms.Length != other._terms.Length)
            return false;
        for (int i = 0; i < _terms.Length; i++)
        {
            if (!_terms[i].Equals(other._terms[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Dim);

    public override int GetHashCode() => _terms.Aggregate(Constant.GetHashCode(), (hash, t) => unchecked((hash * 31) + t.GetHashCode()));

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    private static Term[] Collect(IEnumerable<Term> terms) =>
    [
        .. terms.GroupBy(t => t.Symbols)
            .Select(g => new Term(g.Sum(t => t.Number), g.Key))
            .Where(t => t.Number != 0)
            .OrderByDescending(t => t.Symbols.Length)
            .ThenBy(t => t.Symbols, StringComparer.Ordinal),
    ];

    private Dim Times(long number) =>
        number == 1 ? this : number == 0 ? Zero : new(checked(Constant * number), Array.ConvertAll(_terms, t => t.Times(number)));

    private IEnumerable<Term> Terms() => Constant == 0 ? _terms : [.. _terms, new Term(Constant, "")];

    /// <summary>A number times symbols; the symbols are sorted and joined by '*'.</summary>
    private sealed record Term(long Number, string Symbols)
    {
        public string[] Factors => Symbols.Length == 0 ? [] : Symbols.Split('*');

        public Dim ToDim() => Symbols.Length == 0 ? Number : new Dim(0, [this]);

        public Term Times(long number) => new(checked(Number * number), Symbols);

        public Term Times(Term other) => new(checked(Number * other.Number), Join(Factors.Concat(other.Factors)));

        public Term? DividedBy(Term divisor)
        {
            if (divisor.Number == 0 || Number % divisor.Number != 0)
                return null;
            var rest = Factors.ToList();
            return divisor.Factors.All(rest.Remove) ? new Term(Number / divisor.Number, Join(rest)) : null;
        }

        public string ToCode(Func<string, string> name)
        {
            var factors = Factors.Select(name).ToList();
            if (Number != 1 || factors.Count == 0)
                factors.Insert(0, Number.ToString(CultureInfo.InvariantCulture));
            return string.Join(" * ", factors);
        }

        private static string Join(IEnumerable<string> symbols) => string.Join("*", symbols.OrderBy(s => s, StringComparer.Ordinal));
    }
}
