using System.Globalization;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

public sealed class RequestTargetBuilderTests
{
    private static readonly Uri BaseAddress = new("https://vendor.example/base/");

    [Fact]
    public void Encodes_every_kind_of_value()
    {
        var target = new RequestTargetBuilder("/v1/things/");
        target.Segment("ä b", "id");
        target.Path("/parts");
        target.Query("text", ParameterValue.Of("a&b=c d+é"));
        target.Query("none", ParameterValue.Of((string?)null));
        target.Query("yes", ParameterValue.Of(true));
        target.Query("count", ParameterValue.Of(12L));
        target.Query("share", ParameterValue.Of(0.5));
        target.Query("day", ParameterValue.Of(new DateOnly(2026, 1, 2)));
        target.Query("at", ParameterValue.Of(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))));
        target.Query("kind", ParameterValue.Of((SessionKind?)SessionKind.All));
        target.Query("statuses", ParameterValue.Of(new SessionStatus[] { "In Review", "a,b" }), explode: false);
        target.Query("numbers", ParameterValue.Of(new long[] { 1, 2 }), explode: false);
        target.Query("empty", ParameterValue.Of(Array.Empty<string>()));
        target.Query("each", ParameterValue.Of(["1", "2"]));
        target.Query(new Dictionary<string, string>(StringComparer.Ordinal) { ["euuid"] = "x" });

        target
            .Build()
            .Resolve(BaseAddress)
            .AbsoluteUri.ShouldBe(
                "https://vendor.example/base/v1/things/%C3%A4%20b/parts?text=a%26b%3Dc%20d%2B%C3%A9&yes=true&count=12&share=0.5&day=2026-01-02"
                    + "&at=2026-01-02T01%3A04%3A05Z&kind=all&statuses=In%20Review,a%2Cb&numbers=1,2&each=1&each=2&euuid=x"
            );
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05.0600000+00:00", false, "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.0600000+00:00", true, "2026-01-02T03:04:06Z")]
    [InlineData("2026-01-02T03:04:59.9999999+02:00", true, "2026-01-02T01:05:00Z")]
    [InlineData("2026-01-02T03:04:05.0000000+00:00", true, "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.0000000+00:00", false, "2026-01-02T03:04:05Z")]
    [InlineData("0001-01-01T00:00:00.0000001+00:00", false, "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00", true, "9999-12-31T23:59:59Z")]
    public void Rounds_an_instant_so_that_a_filter_keeps_more(string instant, bool roundUp, string sent)
    {
        var target = new RequestTargetBuilder("/");
        target.Query(
            "at",
            ParameterValue.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1), roundUp)
        );
        target.Query("none", ParameterValue.Of(null, TimeSpan.FromSeconds(1), roundUp));

        target.Build().Parameters.ShouldHaveSingleItem().Value.ShouldBe(sent);
    }

    [Fact]
    public void Sends_the_fraction_of_an_instant_only_where_there_is_one()
    {
        var target = new RequestTargetBuilder("/");
        target.Query("at", ParameterValue.Of(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 60, TimeSpan.Zero)));

        target.Build().Parameters.ShouldHaveSingleItem().Value.ShouldBe("2026-01-02T03:04:05.06Z");
    }
}
