using Verification.Runtime.CompilerServices;

namespace Wholesome.Tests.Rules;

/// <summary>
/// Values on the wire are open sets: there is no closed <see langword="enum"/>. Each open one has <c>KnownValues</c>, knows exactly those,
/// keeps any other text, has no null in its default value and prints its text on the wire.
/// </summary>
internal sealed class OpenEnumRule : ISurfaceRule
{
    private const string Unknown = "a value of tomorrow";

    public IEnumerable<string> Violations(PublicTypes surface) =>
        surface
            .Types.Where(type => type.IsEnum)
            .Select(type => $"{Display.Of(type)}: is a closed enum")
            .Concat(surface.Types.Where(type => type.IsValueType && IsOpenEnum(type)).SelectMany(Check));

    private static bool IsOpenEnum(Type type) =>
        type.GetInterfaces().Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(IOpenEnum<>));

    private static IEnumerable<string> Check(Type type)
    {
        if (type.GetProperty("KnownValues")?.GetValue(null) is not System.Collections.IEnumerable known || !known.Cast<object>().Any())
        {
            yield return $"{Display.Of(type)}: has no KnownValues";
            yield break;
        }

        var isKnown = type.GetProperty("IsKnown")!;
        var value = type.GetProperty("Value")!;
        var unknown = Activator.CreateInstance(type, Unknown)!;
        var standard = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        if (known.Cast<object>().Any(item => !(bool)isKnown.GetValue(item)!))
            yield return $"{Display.Of(type)}: does not know one of its KnownValues";
        if ((bool)isKnown.GetValue(unknown)! || (bool)isKnown.GetValue(standard)!)
            yield return $"{Display.Of(type)}: knows a value that is not among its KnownValues";
        if (!Equals(value.GetValue(unknown), Unknown) || unknown.ToString() != Unknown)
            yield return $"{Display.Of(type)}: does not keep or print an unknown value as it came";
        if (value.GetValue(standard) is null)
            yield return $"{Display.Of(type)}: its default value holds null";
    }
}
