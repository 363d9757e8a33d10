using System.Collections.ObjectModel;

namespace Wholesome.Tests.Rules;

/// <summary>Accidental logging reveals nothing: the text of a query, of options or of a row shows none of its values.</summary>
internal sealed class SilentTextRule : ISurfaceRule
{
    private const string Planted = "planted0123456789";

    private static readonly DateTimeOffset PlantedInstant = new(2087, 6, 5, 4, 3, 2, TimeSpan.Zero);

    public IEnumerable<string> Violations(PublicTypes surface)
    {
        foreach (
            var type in surface.Types.Where(type =>
                type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && !type.IsSubclassOf(typeof(Exception))
            )
        )
        {
            if (type.GetConstructor([]) is not { } constructor)
                continue;
            var instance = constructor.Invoke([]);
            var planted = PublicTypes.Properties(type).Count(property => Plant(property, instance));
            var text = instance.ToString() ?? "";
            if (planted > 0 && (text.Contains(Planted, StringComparison.Ordinal) || text.Contains("2087", StringComparison.Ordinal)))
                yield return $"{Display.Of(type)}: its ToString shows values";
        }
    }

    private static bool Plant(PropertyInfo property, object instance)
    {
        if (property.SetMethod is null || Value(property.PropertyType) is not { } value)
            return false;
        property.SetValue(instance, value);
        return true;
    }

    private static object? Value(Type type)
    {
        var actual = Nullable.GetUnderlyingType(type) ?? type;
        if (actual == typeof(string))
            return Planted;
        if (actual == typeof(DateTimeOffset))
            return PlantedInstant;
        if (actual == typeof(DateOnly))
            return DateOnly.FromDateTime(PlantedInstant.UtcDateTime);
        if (actual == typeof(Uri))
            return new Uri($"https://{Planted}.example/");
        if (actual == typeof(IReadOnlyList<string>))
            return new[] { Planted };
        if (actual == typeof(IReadOnlyDictionary<string, string>))
            return new ReadOnlyDictionary<string, string>(new Dictionary<string, string> { ["name"] = Planted });
        return actual.IsValueType && actual.GetConstructor([typeof(string)]) is { } wrap ? wrap.Invoke([Planted]) : null;
    }
}
