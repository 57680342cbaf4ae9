using System.Globalization;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Graph;

/// <summary>A size: a number, a symbol known at run time, or a sum of products of both, in a canonical order.</summary>
internal readonly struct Dim : IEquatable<Dim>
{
    private readonly EquatableArray<Term> _terms;

    private Dim(IEnumerable<Term> terms)
    {
        _terms = terms
            .GroupBy(t => t.Symbols)
            .Select(g => new Term(g.Sum(t => t.Factor), g.Key))
            .Where(t => t.Factor != 0)
            .OrderByDescending(t => t.Symbols.Length)
            .ThenBy(t => t.Symbols, StringComparer.Ordinal)
            .ToEquatable();
    }

    public static Dim One => 1;

    /// <summary>Whether the size is known at build time.</summary>
    public bool IsConstant => _terms.Count == 0 || (_terms.Count == 1 && _terms[0].Symbols.Length == 0);

    /// <summary>The size, when it is known at build time.</summary>
    public long Constant => _terms.Count == 0 ? 0 : _terms[0].Factor;

    /// <summary>The symbols this size depends on, in order.</summary>
    public IEnumerable<string> Symbols =>
        _terms.SelectMany(t => t.Split()).Distinct().OrderBy(s => s, StringComparer.Ordinal);

    /// <summary>The largest number that divides every term.</summary>
    public long Content => _terms.Aggregate(0L, (gcd, t) => Gcd(gcd, Math.Abs(t.Factor)));

    public static implicit operator Dim(long size) => new([new Term(size, "")]);

    public static Dim Symbol(string name) => new([new Term(1, name)]);

    public static Dim operator +(Dim a, Dim b) => new(a._terms.Concat(b._terms));

    public static Dim operator -(Dim a, Dim b) => a + (b * -1);

    public static Dim operator *(Dim a, Dim b) => new(a._terms.SelectMany(s => b._terms.Select(t => s.Times(t))));

    public static bool operator ==(Dim a, Dim b) => a.Equals(b);

    public static bool operator !=(Dim a, Dim b) => !a.Equals(b);

    public static Dim Product(IEnumerable<Dim> dims) => dims.Aggregate(One, (product, dim) => product * dim);

    /// <summary>The exact quotient by a single product, or null when there is none.</summary>
    public Dim? DividedBy(Dim divisor)
    {
        if (divisor._terms.Count != 1)
            return Equals(divisor) ? One : null;
        var quotients = _terms.Select(t => t.DividedBy(divisor._terms[0])).ToList();
        return quotients.All(q => q is not null) ? new Dim(quotients.Select(q => q!.Value)) : null;
    }

    /// <summary>The size for given values of the symbols.</summary>
    public long Evaluate(Func<string, long> valueOf) => _terms.Sum(t => t.Split().Aggregate(t.Factor, (p, s) => p * valueOf(s)));

    /// <summary>C# text, with each symbol as <paramref name="name"/> says it.</summary>
    public string ToCode(Func<string, string> name)
    {
        if (IsConstant)
            return Constant.ToString(CultureInfo.InvariantCulture);
        string text = string.Join(" + ", _terms.Select(t => t.ToCode(name)));
        return _terms.Count > 1 ? $"({text})" : text;
    }

    public override string ToString() => ToCode(s => s);

    public bool Equals(Dim other) => _terms.Equals(other._terms);

    public override bool Equals(object? obj) => obj is Dim other && Equals(other);

    public override int GetHashCode() => _terms.GetHashCode();

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    /// <summary>A number times symbols; the symbols are sorted and joined by '*'.</summary>
    private readonly record struct Term(long Factor, string Symbols)
    {
        public IEnumerable<string> Split() => Symbols.Length == 0 ? [] : Symbols.Split('*');

        public Term Times(Term other) =>
            new(checked(Factor * other.Factor), Join(Split().Concat(other.Split())));

        public Term? DividedBy(Term divisor)
        {
            if (divisor.Factor == 0 || Factor % divisor.Factor != 0)
                return null;
            var rest = Split().ToList();
            return divisor.Split().All(rest.Remove) ? new Term(Factor / divisor.Factor, Join(rest)) : null;
        }

        public string ToCode(Func<string, string> name)
        {
            var factors = Split().Select(name).ToList();
            if (Factor != 1 || factors.Count == 0)
                factors.Insert(0, Factor.ToString(CultureInfo.InvariantCulture));
            return string.Join(" * ", factors);
        }

        private static string Join(IEnumerable<string> symbols) => string.Join("*", symbols.OrderBy(s => s, StringComparer.Ordinal));
    }
}
