namespace Wholesome.Tests.Rules;

/// <summary>
/// A class is static, sealed, abstract, the base of a class beside it, or made for test doubles: then it has a protected constructor
/// without parameters and all its members are virtual.
/// </summary>
internal sealed class InheritanceRule : ISurfaceRule
{
    public IEnumerable<string> Violations(PublicTypes surface)
    {
        foreach (
            var type in surface.Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsBase(type, surface))
        )
        {
            if (!HasProtectedConstructor(type))
                yield return $"{Display.Of(type)}: is neither sealed nor made for test doubles by a protected constructor";
            foreach (var method in Callable(type).Where(method => !method.IsVirtual || method.IsFinal))
                yield return $"{Display.Of(method)}: is not virtual";
        }
    }

    private static bool IsBase(Type type, PublicTypes surface) => surface.Types.Any(other => IsDerived(other, type));

    private static bool IsDerived(Type type, Type from) =>
        type.BaseType == from || (type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == from);

    private static bool HasProtectedConstructor(Type type) =>
        type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance)
            .Any(constructor => constructor.IsFamily && constructor.GetParameters().Length == 0);

    private static IEnumerable<MethodInfo> Callable(Type type) =>
        PublicTypes
            .Methods(type)
            .OfType<MethodInfo>()
            .Concat(PublicTypes.Properties(type).SelectMany(property => property.GetAccessors()))
            .Where(method => !method.IsStatic);
}
