namespace Wholesome.Tests.Surface;

/// <summary>Short names for messages.</summary>
internal static class Display
{
    public static string Of(MemberInfo member) =>
        member is Type type ? TypeName(type) : $"{TypeName(member.DeclaringType!)}.{MemberName(member)}";

    private static string MemberName(MemberInfo member) => member is ConstructorInfo ? "constructor" : member.Name;

    private static string TypeName(Type type)
    {
        var name = type.FullName ?? type.Name;
        return name.StartsWith("Verification.", StringComparison.Ordinal) ? name["Verification.".Length..] : name;
    }
}
