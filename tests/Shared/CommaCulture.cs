using System.Globalization;
using System.Runtime.CompilerServices;

namespace GraphGen.Tests.Shared;

/// <summary>
/// Runs all tests of an assembly under a culture with a decimal comma, where GRAPHGEN_CULTURE=comma asks for it. The culture is made
/// by hand and harsher than real ones, so it needs no culture data on the machine.
/// </summary>
static class CommaCulture
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("GRAPHGEN_CULTURE") == "comma";

    [ModuleInitializer]
    internal static void Set()
    {
        if (!IsAsked) return;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.CurrentCulture = culture;
    }
}
