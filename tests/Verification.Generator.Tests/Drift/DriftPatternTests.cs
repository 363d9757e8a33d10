using System.Reflection;
using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift;

namespace Verification.Generator.Tests.Drift;

public sealed class DriftPatternTests
{
    private const int Limit = 5000;

    public static TheoryData<string> Types => [.. Patterns().Select(pattern => pattern.Type).Distinct()];

    /// <summary>A limit in wall-clock time refuses ordinary pages on a busy machine, unless no ordinary page comes near it.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void A_pattern_is_linear_or_has_the_common_limit(string type) =>
        Patterns()
            .Where(pattern => pattern.Type == type)
            .ShouldAllBe(pattern => IsLinear(pattern.Attribute) || pattern.Attribute.MatchTimeoutMilliseconds == Limit);

    private static bool IsLinear(GeneratedRegexAttribute pattern) => pattern.Options.HasFlag(RegexOptions.NonBacktracking);

    private static IEnumerable<(string Type, GeneratedRegexAttribute Attribute)> Patterns() =>
        from type in typeof(DriftComparer).Assembly.GetTypes()
        where type.Namespace?.StartsWith(typeof(DriftComparer).Namespace!, StringComparison.Ordinal) == true
        from member in type.GetMembers(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        let pattern = member.GetCustomAttribute<GeneratedRegexAttribute>()
        where pattern is not null
        select (type.FullName!, pattern);
}
