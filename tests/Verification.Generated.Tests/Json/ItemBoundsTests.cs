using System.Diagnostics;
using System.Text;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Json;

/// <summary>Bodies of very many, very small items.</summary>
public sealed class ItemBoundsTests
{
    private const int Allowed = 100_000;

    [Theory]
    [InlineData("""{"results":[""", "{}", "]}", Allowed, false)]
    [InlineData("""{"results":[""", "{}", "]}", Allowed + 1, true)]
    [InlineData("""{"results":[""", "{}", "]}", 2_800_000, true)]
    [InlineData("""{"results":[""", "null", "]}", 1_000_000, false)]
    [InlineData("""{"results":[{"session_kind":"user","features":[""", "{}", "]}]}", 2_800_000, true)]
    [InlineData("""{"results":[{""", "\"a\":1", "}]}", 1_400_000, true)]
    [InlineData("""{"results":[],"new":[""", "{}", "]}", 2_800_000, false)]
    public void Small_items_do_not_take_more_memory_than_the_body_allows(string start, string item, string end, int count, bool isRefused)
    {
        var body = Encoding.UTF8.GetBytes(start + string.Join(',', Enumerable.Repeat(item, count)) + end);
        var before = GC.GetAllocatedBytesForCurrentThread();

        if (isRefused)
        {
            Should.Throw<ResponseTooLargeException>(() => Models.Read<SessionPage>(body)).MaximumItems.ShouldBe(Allowed);
        }
        else
        {
            Models
                .Read<SessionPage>(body)
                .Results.Count.ShouldBe(item == "{}" && !start.Contains("new", StringComparison.Ordinal) ? count : 0);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan((8L * body.Length) + (30 << 20));
    }

    [Fact]
    public void Looking_at_many_unknown_properties_takes_a_small_multiple_of_the_body()
    {
        var members = string.Join(',', Enumerable.Range(0, 90_000).Select(index => $"\"unknown_property_{index}\":\"{index}\""));
        var body = Encoding.UTF8.GetBytes($$"""{"results":[{{{members}}}]}""");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var properties = Models.Read<SessionPage>(body).Results[0].AdditionalProperties;

        properties.Count.ShouldBe(90_000);
        properties["unknown_property_89999"].GetString().ShouldBe("89999");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8L * body.Length);
    }

    [Fact]
    public void Items_of_kinds_that_alternate_cost_about_as_much_as_those_of_one_kind()
    {
        const string User =
            """{"session_id":"11111111-1111-4111-8111-111111111111","session_kind":"user","session_number":1,"status":"Approved","full_name":"A","country":"ESP"}""";
        const string Business =
            """{"session_id":"11111111-1111-4111-8111-111111111111","session_kind":"business","session_number":1,"status":"Approved","company_name":"A","country":"ESP"}""";
        var same = Page(User, User);
        var mixed = Page(User, Business);
        var (ofSame, ofMixed) = (TimeSpan.MaxValue, TimeSpan.MaxValue);

        for (var round = 0; round < 15; round++)
        {
            ofSame = TimeSpan.FromTicks(Math.Min(ofSame.Ticks, TimeOf(same).Ticks));
            ofMixed = TimeSpan.FromTicks(Math.Min(ofMixed.Ticks, TimeOf(mixed).Ticks));
        }

        (ofMixed / ofSame).ShouldBeLessThan(3);
        Models
            .Read<SessionPage>(mixed)
            .Results.Select(row => row.GetType())
            .Distinct()
            .ShouldBe([typeof(UserSession), typeof(BusinessSession)]);

        static byte[] Page(string one, string other) =>
            Encoding.UTF8.GetBytes(
                $$"""{"results":[{{string.Join(',', Enumerable.Range(0, 10_000).Select(index => index % 2 == 0 ? one : other))}}]}"""
            );

        static TimeSpan TimeOf(byte[] body)
        {
            var started = Stopwatch.GetTimestamp();
            Models.Read<SessionPage>(body);
            return Stopwatch.GetElapsedTime(started);
        }
    }

    [Theory]
    [InlineData("user", "business", "other", "user", "user")]
    [InlineData("other", "other", "business", "user", "business")]
    public void Kinds_in_any_order_are_distinguished_by_a_discriminator_at_any_position(params string[] kinds)
    {
        var rows = kinds.Select(
            (kind, index) =>
                index % 2 == 0
                    ? $$"""{"session_kind":"{{kind}}","session_id":"{{index}}","created_at":7}"""
                    : $$"""{"created_at":7,"session_id":"{{index}}","session_kind":"user","session_kind":"{{kind}}"}"""
        );

        var page = Models.Read<SessionPage>($$"""{"results":[{{string.Join(',', rows)}}]}""");

        page.Results.Select(row => row.GetType().Name)
            .ShouldBe(
                kinds.Select(kind =>
                    kind switch
                    {
                        "user" => nameof(UserSession),
                        "business" => nameof(BusinessSession),
                        _ => nameof(Session),
                    }
                )
            );
        page.Results.ShouldAllBe(row => row.AdditionalProperties.Count == 1);
    }
}
