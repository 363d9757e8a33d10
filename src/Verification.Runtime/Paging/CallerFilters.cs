namespace Verification.Runtime;

/// <summary>
/// The filters that the caller set: the whole query except the place and the size of a page. A link or checkpoint may write them in another
/// form or leave them out, but must not change them. Every request has them as the caller wrote them.
/// </summary>
internal sealed class CallerFilters
{
    /// <summary>A shorter value, such as a country or a page number, can equal another value by chance.</summary>
    private const int ShortestTellingValue = 6;

    private readonly Dictionary<string, QueryParameter[]> filters;

    /// <summary>The filters of a list.</summary>
    internal CallerFilters(RequestTarget start, Pagination pagination)
        : this(start.Parameters.Where(parameter => !IsPosition(pagination, parameter.Name))) { }

    /// <summary>Treats every parameter as a filter.</summary>
    internal CallerFilters(IEnumerable<QueryParameter> parameters) =>
        filters = parameters
            .GroupBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters of a link, cursor or redirect with all filters in them as the caller wrote them.</summary>
    /// <param name="given">The parameters.</param>
    /// <param name="mayLeaveOut">Whether filters may be missing, which are then added.</param>
    /// <returns>
    /// The same list if it has all filters; <see langword="null"/> if it changes one, or lacks a required one.
    /// </returns>
    internal List<QueryParameter>? ApplyTo(List<QueryParameter> given, bool mayLeaveOut = true)
    {
        var named = given.ToLookup(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase);
        var replaced = new List<string>();
        foreach (var (name, own) in filters)
        {
            var theirs = named[name].ToArray();
            if (theirs.Length == 0 ? !mayLeaveOut : !FilterValue.AreEqual(own, theirs))
                return null;
            if (!IsSentAlike(own, theirs))
                replaced.Add(name);
        }

        if (replaced.Count == 0)
            return given;
        var kept = given.Where(parameter => !replaced.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase));
        return [.. kept, .. replaced.SelectMany(name => filters[name])];
    }

    /// <summary>
    /// The parameters that are not filters of the caller. A filter that a vendor repeats under another name also counts as a filter: the
    /// caller's form of it is available when a checkpoint is used, and its value may be personal data.
    /// </summary>
    internal IReadOnlyList<QueryParameter> Without(IReadOnlyList<QueryParameter> parameters) =>
        [.. parameters.Where(parameter => !filters.ContainsKey(parameter.Name) && !RepeatsFilter(parameter))];

    private bool RepeatsFilter(QueryParameter parameter) =>
        filters.Values.Any(own => own.Any(filter => filter.Value.Length >= ShortestTellingValue) && FilterValue.AreEqual(own, [parameter]));

    private static bool IsPosition(Pagination pagination, string name) =>
        name == pagination.PageSizeParameter
        || name == pagination.OffsetParameter
        || name == pagination.PageParameter
        || name == pagination.TokenParameter
        || pagination.PositionParameters.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether a vendor reads both as the same, whether or not it decodes a plus sign as a space.</summary>
    private static bool IsSentAlike(QueryParameter[] own, QueryParameter[] theirs) => own.SequenceEqual(theirs, SameText.Instance);

    private sealed class SameText : IEqualityComparer<QueryParameter>
    {
        internal static readonly SameText Instance = new();

        public bool Equals(QueryParameter one, QueryParameter other) =>
            one.Name == other.Name && one.Value == other.Value && one.ValueWithPlus == other.ValueWithPlus;

        public int GetHashCode(QueryParameter parameter) => HashCode.Combine(parameter.Name, parameter.Value);
    }
}
