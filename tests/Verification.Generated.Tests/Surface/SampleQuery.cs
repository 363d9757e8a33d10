using System.Reflection;
using DeepidvQueryRecord = Verification.Generated.Deepidv.ListSessionsQuery;

namespace Verification.Generated.Tests.Surface;

/// <summary>Queries with a value for each parameter, so that one that a document gains is in the snapshot of requests by itself.</summary>
internal static class SampleQuery
{
    private static readonly DateTimeOffset Instant = new(2024, 5, 6, 9, 8, 7, TimeSpan.FromHours(2));

    /// <summary>The parameters that exclude others which the queries of the snapshot have.</summary>
    public static IReadOnlyCollection<string> ExcludedFrom(Type query) =>
        query == typeof(DeepidvQueryRecord) ? [nameof(DeepidvQueryRecord.WorkflowId), nameof(DeepidvQueryRecord.ExternalId)] : [];

    /// <summary>Gives a value to each parameter that has none.</summary>
    public static TQuery Filled<TQuery>(TQuery query)
        where TQuery : class
    {
        var excluded = ExcludedFrom(typeof(TQuery));
        foreach (var property in typeof(TQuery).GetProperties().Where(property => property.GetValue(query) is null))
        {
            if (!excluded.Contains(property.Name))
                property.SetValue(query, Value(property.PropertyType, property));
        }

        return query;
    }

    private static object Value(Type type, PropertyInfo property)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var element = plain.GetGenericArguments()[0];
            var list = Array.CreateInstance(element, 2);
            for (var index = 0; index < list.Length; index++)
                list.SetValue(Value(element, property), index);
            return list;
        }

        return plain switch
        {
            _ when plain == typeof(string) => $"a {property.Name}",
            _ when plain == typeof(long) => 1L,
            _ when plain == typeof(double) => 1.5,
            _ when plain == typeof(bool) => true,
            _ when plain == typeof(DateTimeOffset) => Instant,
            _ when plain == typeof(DateOnly) => DateOnly.FromDateTime(Instant.Date),
            // An open enum is made of its text.
            _ => Activator.CreateInstance(plain, $"a {property.Name}")!,
        };
    }
}
