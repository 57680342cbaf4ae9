using System.Reflection;

namespace GraphGen.Kernels;

/// <summary>Whether a rule's fields can go to a device: ILGPU passes numbers, enumerations and structs of these.</summary>
static class UpdateFields
{
    /// <summary>Looks at all fields, before anything is compiled.</summary>
    /// <exception cref="NotSupportedException">One of them cannot be passed.</exception>
    public static void Check(Type rule) => Check(rule, rule, "");

    static void Check(Type rule, Type type, string path)
    {
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            string name = path + Written(field);
            if (IsStruct(field.FieldType))
                Check(rule, field.FieldType, name + ".");
            else if (!IsNumber(field.FieldType))
                throw new NotSupportedException(
                    $"The update rule {rule} cannot run on a GPU: its field '{name}' is a {field.FieldType}. " +
                    "Use an int or an enumeration; fields there are numbers, enumerations or structs of these.");
        }
    }

    static bool IsStruct(Type type) => type is { IsValueType: true, IsPrimitive: false, IsEnum: false };

    static bool IsNumber(Type type) =>
        type.IsEnum || (type.IsPrimitive && type != typeof(bool) && type != typeof(char) && type != typeof(nint) && type != typeof(nuint));

    // As the user wrote it: C# calls the field of a primary constructor's parameter <name>P, that of a property <Name>k__BackingField.
    static string Written(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;
}
