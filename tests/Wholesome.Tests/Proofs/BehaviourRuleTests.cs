using Wholesome.Tests.Rules;

namespace Wholesome.Tests.Proofs;

/// <summary>The rules about the behaviour of members fail on violations only.</summary>
public sealed class BehaviourRuleTests
{
    [Fact]
    public void Tasks_without_a_token_at_the_end_are_reported() =>
        BadAssembly
            .Violations(
                new CancellationRule(),
                """
                public class Reader : IAsyncDisposable
                {
                    public Task GoodAsync(int rows, CancellationToken cancellationToken = default) => Task.CompletedTask;
                    public Task<int> OverloadedAsync(CancellationToken cancellationToken) => Task.FromResult(1);
                    public Task<int> OverloadedAsync(int rows = 1, CancellationToken cancellationToken = default) => Task.FromResult(rows);
                    public ValueTask DisposeAsync() => default;
                    public Task NoneAsync() => Task.CompletedTask;
                    public ValueTask<int> FirstAsync(CancellationToken cancellationToken, int rows = 1) => new(rows);
                    public Task DemandedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
                    public Task Read(CancellationToken cancellationToken = default) => Task.CompletedTask;
                    public int CountAsync() => 1;
                }
                """
            )
            .ShouldBe([
                "Reader.NoneAsync: takes no CancellationToken as its last parameter",
                "Reader.FirstAsync: takes no CancellationToken as its last parameter",
                "Reader.DemandedAsync: its CancellationToken has no default, and no overload has one",
                "Reader.Read: methods that return a task, and only those, are named Async",
                "Reader.CountAsync: methods that return a task, and only those, are named Async",
            ]);

    [Fact]
    public void Setters_outside_options_are_reported() =>
        BadAssembly
            .Violations(
                new SetterRule(),
                """
                public class ReaderOptions { public int Good { get; set; } }
                public class Reader { public int Bad { get; set; } public int Worse { get; protected set; } public int Good { get; init; } public int Fine { get; private set; } }
                """
            )
            .ShouldBe(["Reader.Bad: can be set, and its type is no *Options", "Reader.Worse: can be set, and its type is no *Options"]);

    [Fact]
    public void Public_fields_are_reported() =>
        BadAssembly
            .Violations(
                new FieldRule(),
                "public class Reader { public const int Good = 1; public int Bad; protected int Hidden; public static readonly int Worse = 2; }"
            )
            .ShouldBe(["Reader.Bad: is a public field", "Reader.Hidden: is a public field", "Reader.Worse: is a public field"]);

    [Fact]
    public void Collections_that_can_be_changed_are_reported() =>
        BadAssembly
            .Violations(
                new CollectionRule(),
                "public class Page { public IReadOnlyList<int> Good => []; public List<int> Bad => []; public int[] Worse => []; public IDictionary<int, int> Worst => null!; }"
            )
            .ShouldBe([
                "Page.Bad: is a collection that can be changed",
                "Page.Worse: is a collection that can be changed",
                "Page.Worst: is a collection that can be changed",
            ]);

    [Fact]
    public void Open_enums_that_are_closed_or_wrong_are_reported() =>
        BadAssembly
            .Violations(
                new OpenEnumRule(),
                """
                public enum Closed { One }
                public readonly record struct Empty(string Value) : IOpenEnum<Empty>
                {
                    public bool IsKnown => false;
                    static Empty IOpenEnum<Empty>.FromWire(string value) => new(value);
                    static string? IOpenEnum<Empty>.KnownText(ReadOnlySpan<byte> value) => null;
                }
                public readonly struct Liar : IOpenEnum<Liar>
                {
                    public Liar(string value) => Value = value;
                    public string Value { get; }
                    public bool IsKnown => Value != "known";
                    public static IReadOnlyList<Liar> KnownValues { get; } = [new("known")];
                    static Liar IOpenEnum<Liar>.FromWire(string value) => new(value);
                    static string? IOpenEnum<Liar>.KnownText(ReadOnlySpan<byte> value) => null;
                }
                """
            )
            .ShouldBe([
                "Closed: is a closed enum",
                "Empty: has no KnownValues",
                "Liar: does not know one of its KnownValues",
                "Liar: knows a value that is not among its KnownValues",
                "Liar: does not keep or print an unknown value as it came",
                "Liar: its default value holds null",
            ]);

    [Fact]
    public void Texts_that_show_values_are_reported() =>
        BadAssembly
            .Violations(
                new SilentTextRule(),
                """
                public sealed record GoodQuery { public string? Phone { get; init; } public override string ToString() => "GoodQuery { Phone }"; }
                public sealed record BadQuery { public string? Phone { get; init; } }
                public sealed record DatedQuery { public DateTimeOffset? From { get; init; } }
                public class KeyOptions { public string? Key { get; set; } public override string ToString() => "Key=" + Key; }
                """
            )
            .ShouldBe([
                "BadQuery: its ToString shows values",
                "DatedQuery: its ToString shows values",
                "KeyOptions: its ToString shows values",
            ]);
}
