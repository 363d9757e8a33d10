namespace Wholesome.Tests.Rules;

/// <summary>
/// One family of exceptions: each derives from the given base, ends in <c>Exception</c>, and is either abstract or sealed with a public
/// constructor, so that users can throw it in their own tests.
/// </summary>
internal sealed class ExceptionRule(string family) : ISurfaceRule
{
    public IEnumerable<string> Violations(PublicTypes surface)
    {
        foreach (var type in surface.Types.Where(type => type.IsSubclassOf(typeof(Exception))))
        {
            if (!Ancestors(type).Any(ancestor => ancestor.Name == family))
                yield return $"{Display.Of(type)}: is not of the family {family}";
            if (!type.Name.EndsWith("Exception", StringComparison.Ordinal))
                yield return $"{Display.Of(type)}: its name does not end in Exception";
            if (!type.IsAbstract && (!type.IsSealed || type.GetConstructors().Length == 0))
                yield return $"{Display.Of(type)}: is not sealed with a public constructor";
        }
    }

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
