using System.Globalization;
using NJsonSchema;
using Verification.Generator.CodeGeneration.Models;

namespace Verification.Generator.CodeGeneration.Origins;

/// <summary>What a query parameter does on the wire.</summary>
internal static class ParameterFacts
{
    /// <summary>The facts of a parameter. Every kind is there, so that two documents can be compared kind by kind.</summary>
    public static IEnumerable<MemberFact> Of(QueryParameterModel parameter, JsonSchema schema)
    {
        yield return new(FactKind.Wire, parameter.Place is "query" ? parameter.Wire : $"{parameter.Place} {parameter.Wire}");
        yield return new(FactKind.Minimum, Bound(parameter, parameter.Minimum));
        yield return new(FactKind.Maximum, Bound(parameter, parameter.Maximum));
        yield return new(FactKind.Default, Convert.ToString(schema.Default, CultureInfo.InvariantCulture) ?? "");
        yield return new(FactKind.Explode, parameter.Form.Describe(parameter.Type));
    }

    private static string Bound(QueryParameterModel parameter, string literal) =>
        parameter.RangeCheck.Length == 0 || literal is "null" ? "" : literal;
}
