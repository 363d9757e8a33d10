namespace Wholesome.Tests.Rules;

/// <summary>Collections are read-only: no property is an array, or a type whose content can be changed.</summary>
internal sealed class CollectionRule : ISurfaceRule
{
    private static readonly HashSet<Type> Changeable =
    [
        typeof(List<>),
        typeof(IList<>),
        typeof(ICollection<>),
        typeof(Dictionary<,>),
        typeof(IDictionary<,>),
        typeof(HashSet<>),
        typeof(ISet<>),
    ];

    public IEnumerable<string> Violations(PublicTypes surface) =>
        surface
            .Types.SelectMany(PublicTypes.Properties)
            .Where(property =>
                property.PropertyType.IsArray
                || (property.PropertyType.IsGenericType && Changeable.Contains(property.PropertyType.GetGenericTypeDefinition()))
            )
            .Select(property => $"{Display.Of(property)}: is a collection that can be changed");
}
