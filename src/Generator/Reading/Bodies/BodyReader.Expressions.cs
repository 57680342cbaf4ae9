using System.Collections.Immutable;
using System.Globalization;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    /// <summary>The value of an expression; what is wrong with it has been reported when it is unknown.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="variable">The variable that it initialises: the name of the call, if it is one.</param>
    private Value Evaluate(IOperation operation, string? variable = null)
    {
        Step(operation);
        if (operation.ConstantValue is { HasValue: true } constant)
            return new Constant(constant.Value);
        return operation switch
        {
            IParenthesizedOperation inner => Evaluate(inner.Operand, variable),
            IConversionOperation conversion => Convert(conversion, variable),
            IInvocationOperation call => Invoke(call, variable),
            IBinaryOperation binary => Binary(binary, variable),
            IUnaryOperation unary => Unary(unary, variable),
            IConditionalOperation choice => Choose(choice, variable),
            ISwitchExpressionOperation choice => Choose(choice, variable),
            IIsPatternOperation test => Test(test),
            ILocalReferenceOperation local => Variable(local, local.Local),
            IParameterReferenceOperation parameter => Variable(parameter, parameter.Parameter),
            IFieldReferenceOperation field => Field(field),
            IPropertyReferenceOperation property => Property(property),
            IArrayElementReferenceOperation element => Element(element),
            ITupleOperation tuple => new TupleValue(All(tuple.Elements)),
            IArrayCreationOperation { Initializer: { } items } => new ListValue(All(items.ElementValues)),
            IArrayCreationOperation { DimensionSizes: [{ ConstantValue.Value: 0 }] } => new ListValue([]),
            ICollectionExpressionOperation list => Collection(list),
            IInterpolatedStringOperation text => Interpolated(text),
            IDefaultValueOperation => Default(operation),
            IObjectCreationOperation { Arguments.IsEmpty: true } when known.IsGraphType(operation.Type) => Default(operation),
            ICoalesceOperation choice => Evaluate(choice.Value) is var value && value is Constant { Content: null }
                ? Evaluate(choice.WhenNull, variable)
                : value,
            IAssignmentOperation assignment => Assignment(assignment, variable),
            IIncrementOrDecrementOperation increment => Increment(increment),
            IInvalidOperation => ReportedByCompiler(),
            _ => Unsupported(operation),
        };
    }

    private ImmutableArray<Value> All(ImmutableArray<IOperation> operations) =>
        operations.Select(operation => Evaluate(operation)).ToImmutableArray();

    private Value Convert(IConversionOperation conversion, string? variable)
    {
        var value = Evaluate(conversion.Operand, variable);
        return (value, conversion.Type) switch
        {
            (Constant { Content: int size }, var type) when known.IsDim(type) => new DimValue(new DimSpec(size, null)),
            (Constant { Content: string symbol }, var type) when known.IsDim(type) => new DimValue(new DimSpec(0, symbol)),
            (Constant, var type) when known.IsTensor(type) => value,
            _ when value != Value.Unknown && conversion.OperatorMethod is not null => Unsupported(conversion),
            (Constant { Content: not null } constant, { } type) => new Constant(Folding.Cast(constant.Content!, type)),
            (GraphValue, _) when !conversion.Conversion.IsIdentity => Convert(conversion),
            _ => value,
        };
    }

    private Value Convert(IConversionOperation ofGraphValue) => ofGraphValue.Type switch
    {
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => Fail(DiagnosticTable.NoTensor, ofGraphValue.Syntax),
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } =>
            Unsupported(ofGraphValue, "use one floating-point type throughout"),
        _ => Unsupported(ofGraphValue),
    };

    private Value Variable(IOperation reference, ISymbol symbol) =>
        _frame.Variables.TryGetValue(symbol, out var value) ? value
        : SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, _frame.Method) ? ReportedByCompiler() // used before it is assigned
        : Unsupported(reference);

    private Value Field(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (field.ContainingType.IsTupleType && reference.Instance is { } instance)
        {
            string name = (field.CorrespondingTupleField ?? field).Name;
            int item = int.Parse(name.Substring("Item".Length), CultureInfo.InvariantCulture) - 1;
            return Evaluate(instance) is TupleValue tuple ? tuple.Items[item] : Value.Unknown;
        }

        return Initializer(field) is { } initializer
            ? Within(new Frame(null, recorder.Root, _frame, reference.Syntax.GetLocation()), () => Evaluate(initializer))
            : Fail(DiagnosticTable.NotConstant, reference.Syntax, field.Name);
    }

    // Only a field that nothing else can set is what its initializer says.
    private IOperation? Initializer(IFieldSymbol field)
    {
        bool isFixed = field is { IsStatic: true, IsReadOnly: true }
            && !known.IsGraphType(field.Type)
            && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared);
        return isFixed && field.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer: { } initializer }
            ? Model(initializer.SyntaxTree).GetOperation(initializer.Value, cancellation)
            : null;
    }

    private Value Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (known.IsInit(property.ContainingType) && property.IsStatic)
            return new InitValue(new InitArgument(property.Name, EquatableArray<double>.Empty));
        var instance = reference.Instance is { } operand ? Evaluate(operand) : null;
        if (instance is ListValue list && property.Name is ("Length" or "Count"))
            return new Constant(list.Items.Length);
        return instance == Value.Unknown ? instance : Fail(DiagnosticTable.NotConstant, reference.Syntax, property.Name);
    }

    private Value Element(IArrayElementReferenceOperation reference)
    {
        var (array, indices) = (Evaluate(reference.ArrayReference), All(reference.Indices));
        if (array is not ListValue list || indices is not [Constant { Content: int index }])
            return array == Value.Unknown || indices.Contains(Value.Unknown) ? Value.Unknown : Unsupported(reference);
        return index >= 0 && index < list.Items.Length
            ? list.Items[index]
            : Fail(DiagnosticTable.ConstantFailure, reference.Syntax, $"index {index} is outside of the {list.Items.Length} items");
    }

    private Value Collection(ICollectionExpressionOperation list)
    {
        var items = ImmutableArray.CreateBuilder<Value>();
        foreach (var element in list.Elements)
        {
            var value = Evaluate(element is ISpreadOperation spread ? spread.Operand : element);
            if (element is not ISpreadOperation)
                items.Add(value);
            else if (value is ListValue inner)
                items.AddRange(inner.Items);
            else
                return value == Value.Unknown ? value : Unsupported(element);
        }

        return new ListValue(items.ToImmutable());
    }

    private Value Interpolated(IInterpolatedStringOperation text)
    {
        string result = "";
        foreach (var part in text.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Evaluate(hole.Expression),
                _ => Unsupported(part),
            };
            if (value is not Constant constant)
                return value is GraphValue ? Unsupported(part) : Value.Unknown;
            result += Text.Of(constant.Content);
        }

        return new Constant(result);
    }

    private Value Default(IOperation operation)
    {
        if (known.IsGraphType(operation.Type))
            return Fail(DiagnosticTable.NoTensor, operation.Syntax);
        return known.IsInit(operation.Type)
            ? new InitValue(new InitArgument("Zeros", EquatableArray<double>.Empty))
            : new Constant(null);
    }
}
