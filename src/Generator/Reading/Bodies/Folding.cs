using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

/// <summary>
/// Arithmetic on constants as C# does it. Integers are computed as long, floats as double and rounded: for + - * / and square
/// roots that gives the same bits as computing in float. The C# compiler has converted both operands to one type.
/// </summary>
internal static class Folding
{
    /// <summary>The result of a binary operator; null when it is not defined on such constants.</summary>
    public static object? Binary(BinaryOperatorKind kind, object? a, object? b) => (a, b) switch
    {
        (string or null, _) or (_, string or null) => Texts(kind, a, b),
        (bool x, bool y) => Flags(kind, x, y),
        _ when IsReal(a) || IsReal(b) => Reals(kind, Real(a), Real(b)) is var result && result is double number
            ? Round(number, a is double || b is double)
            : result,
        _ when IsInteger(a) && IsInteger(b) => Integers(kind, Integer(a), Integer(b)) is var result && result is long number
            ? Narrow(number, a is long || b is long)
            : result,
        _ => null,
    };

    public static object? Unary(UnaryOperatorKind kind, object value) => (kind, value) switch
    {
        (UnaryOperatorKind.Not, bool flag) => !flag,
        (UnaryOperatorKind.Plus, _) => value,
        (UnaryOperatorKind.Minus, float or double) => Round(-Real(value), value is double),
        (UnaryOperatorKind.Minus, _) when IsInteger(value) => Narrow(unchecked(-Integer(value)), value is long),
        (UnaryOperatorKind.BitwiseNegation, _) when IsInteger(value) => Narrow(~Integer(value), value is long),
        _ => null,
    };

    /// <summary>A constant in another type; itself where the type is not a simple one.</summary>
    public static object Cast(object value, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single when IsNumber(value) => (float)Real(value),
        SpecialType.System_Double when IsNumber(value) => Real(value),
        SpecialType.System_Int32 when IsNumber(value) => unchecked((int)Integer(value)),
        SpecialType.System_Int64 when IsNumber(value) => Integer(value),
        SpecialType.System_Byte when IsNumber(value) => unchecked((byte)Integer(value)),
        SpecialType.System_Int16 when IsNumber(value) => unchecked((short)Integer(value)),
        SpecialType.System_String => Text.Of(value),
        _ => value,
    };

    public static bool Same(object? a, object? b) => IsNumber(a) && IsNumber(b) ? Real(a).Equals(Real(b)) : Equals(a, b);

    public static bool IsNumber(object? value) => IsReal(value) || IsInteger(value);

    public static double Real(object? value) => value is char c ? c : Convert.ToDouble(value, null);

    private static bool IsReal(object? value) => value is float or double;

    private static bool IsInteger(object? value) => value is int or long or short or byte or sbyte or ushort or uint or char;

    private static long Integer(object? value) => value switch
    {
        char c => c,
        float or double => unchecked((long)Real(value)),
        _ => Convert.ToInt64(value, null),
    };

    private static object Round(double value, bool isDouble) => isDouble ? value : (float)value;

    private static object Narrow(long value, bool isLong) => isLong ? value : unchecked((int)value);

    private static object? Texts(BinaryOperatorKind kind, object? a, object? b) => kind switch
    {
        BinaryOperatorKind.Add => Text.Of(a) + Text.Of(b),
        BinaryOperatorKind.Equals => Equals(a, b),
        BinaryOperatorKind.NotEquals => !Equals(a, b),
        _ => null,
    };

    private static object? Flags(BinaryOperatorKind kind, bool a, bool b) => kind switch
    {
        BinaryOperatorKind.Equals => a == b,
        BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr => a != b,
        BinaryOperatorKind.And => a && b,
        BinaryOperatorKind.Or => a || b,
        _ => null,
    };

    private static object? Reals(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        BinaryOperatorKind.Equals => a == b,
        BinaryOperatorKind.NotEquals => a != b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.LessThanOrEqual => a <= b,
        BinaryOperatorKind.GreaterThan => a > b,
        BinaryOperatorKind.GreaterThanOrEqual => a >= b,
        _ => null,
    };

    private static object? Integers(BinaryOperatorKind kind, long a, long b) => kind switch
    {
        BinaryOperatorKind.Add => unchecked(a + b),
        BinaryOperatorKind.Subtract => unchecked(a - b),
        BinaryOperatorKind.Multiply => unchecked(a * b),
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        BinaryOperatorKind.LeftShift => a << (int)b,
        BinaryOperatorKind.RightShift => a >> (int)b,
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        BinaryOperatorKind.Equals => a == b,
        BinaryOperatorKind.NotEquals => a != b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.LessThanOrEqual => a <= b,
        BinaryOperatorKind.GreaterThan => a > b,
        BinaryOperatorKind.GreaterThanOrEqual => a >= b,
        _ => null,
    };
}
