namespace Wholesome.Tests.Rules;

/// <summary>Names are specific: no catch-all words, no underscores, Pascal case for members and camel case for parameters.</summary>
internal sealed class NameRule : ISurfaceRule
{
    private static readonly string[] Empty = ["Helper", "Manager", "Util", "Impl", "Misc", "Common", "Info"];

    /// <summary>Names that the design of the public surface fixes.</summary>
    private static readonly string[] Given = ["ResponseInfo"];

    public IEnumerable<string> Violations(PublicTypes surface)
    {
        foreach (var type in surface.Types)
        {
            var name = type.Name.Split('`')[0];
            if (!Given.Contains(name) && Empty.FirstOrDefault(word => name.Contains(word, StringComparison.Ordinal)) is { } word)
                yield return $"{Display.Of(type)}: '{word}' says nothing";
            if (type.IsInterface != (name is ['I', >= 'A' and <= 'Z', ..]))
                yield return $"{Display.Of(type)}: interfaces, and only they, begin with I";
            foreach (var violation in Members(type))
                yield return violation;
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        MemberInfo[] members =
        [
            type,
            .. Ordinary(type),
            .. PublicTypes.Properties(type),
            .. PublicTypes.Fields(type),
            .. PublicTypes.Events(type),
        ];
        foreach (var member in members.Where(member => !char.IsAsciiLetterUpper(member.Name[0]) || member.Name.Contains('_')))
            yield return $"{Display.Of(member)}: is not in Pascal case";
        foreach (var method in PublicTypes.Methods(type))
        {
            foreach (
                var parameter in method
                    .GetParameters()
                    .Where(parameter => !IsCamelCase(parameter.Name!) && !IsRecordProperty(method, parameter))
            )
            {
                yield return $"{Display.Of(method)}: its parameter '{parameter.Name}' is not in camel case";
            }
        }
    }

    private static bool IsCamelCase(string name) => char.IsAsciiLetterLower(name[0]) && !name.Contains('_');

    /// <summary>A positional record's parameters have the names of its properties.</summary>
    private static bool IsRecordProperty(MethodBase method, ParameterInfo parameter) =>
        method is ConstructorInfo && method.DeclaringType!.GetProperty(parameter.Name!)?.PropertyType == parameter.ParameterType;

    private static IEnumerable<MethodInfo> Ordinary(Type type) =>
        PublicTypes.Methods(type).OfType<MethodInfo>().Where(method => !method.IsSpecialName);
}
