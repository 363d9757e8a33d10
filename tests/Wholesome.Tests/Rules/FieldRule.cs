namespace Wholesome.Tests.Rules;

/// <summary>There are no public fields except constants and the values of enums.</summary>
internal sealed class FieldRule : ISurfaceRule
{
    public IEnumerable<string> Violations(PublicTypes surface) =>
        surface
            .Types.SelectMany(PublicTypes.Fields)
            .Where(field => !field.IsLiteral)
            .Select(field => $"{Display.Of(field)}: is a public field");
}
