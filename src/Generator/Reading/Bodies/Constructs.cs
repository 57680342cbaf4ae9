using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

/// <summary>What C# constructs are called in messages.</summary>
internal static class Constructs
{
    public const string Allowed =
        "a body may hold locals, tuples, constants, operators, Ops, [Layer] calls, for and foreach, if, switch and ?: on constants";

    /// <summary>The construct with its article, such as "a while loop".</summary>
    public static string NameOf(IOperation operation) => operation switch
    {
        IWhileLoopOperation { ConditionIsTop: false } => "a do loop",
        IWhileLoopOperation => "a while loop",
        IBranchOperation { BranchKind: BranchKind.GoTo } or ILabeledOperation => "a goto or a label",
        ITryOperation => "a try statement",
        IThrowOperation => "a throw",
        ILockOperation => "a lock statement",
        IUsingOperation or IUsingDeclarationOperation => "a using statement",
        IAnonymousFunctionOperation or IDelegateCreationOperation => "a lambda or a delegate",
        IMethodReferenceOperation => "a reference to a method",
        IObjectCreationOperation { Type: { } type } => $"new {type.Name}(…)",
        IAwaitOperation => "an await",
        IVariableDeclaratorOperation => "a ref local",
        IConversionOperation { Type: { } type } => $"a conversion to {type.ToDisplayString()}",
        IBinaryOperation binary => $"the operator {Words(binary.OperatorKind.ToString())} on such values",
        ICompoundAssignmentOperation compound => $"the operator {Words(compound.OperatorKind.ToString())} on such values",
        IUnaryOperation unary => $"the operator {Words(unary.OperatorKind.ToString())} on such values",
        IArrayElementReferenceOperation => "this element access",
        ISimpleAssignmentOperation { IsRef: true } => "a ref assignment",
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation => "a dynamic call",
        ISpreadOperation => "a spread of what is not known at build time",
        _ => $"this construct ({Words(operation.Kind.ToString())})",
    };

    private static string Words(string name) => Regex.Replace(name, "(?<=[a-z])([A-Z])", " $1").ToLowerInvariant();
}
