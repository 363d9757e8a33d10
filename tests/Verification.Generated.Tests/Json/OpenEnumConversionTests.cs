using Verification.Generated.Didit;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Json;

/// <summary>How a caller writes values of open enums: as text where there is text, and as null where there is none.</summary>
public sealed class OpenEnumConversionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_condition_gives_a_value_or_null(bool isFiltered)
    {
        var query = new ListAttemptsQuery { Status = isFiltered ? ConversionStatus.Converted : null };

        query.Status.ShouldBe(isFiltered ? new ConversionStatus("converted") : default(ConversionStatus?));
    }

    [Theory]
    [InlineData("converted")]
    [InlineData("something-new")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_becomes_the_value_and_null_becomes_null(string? text)
    {
        var query = new ListAttemptsQuery { Status = text };

        query.Status?.Value.ShouldBe(text);
        query.Status.HasValue.ShouldBe(text is not null);
    }

    [Fact]
    public void Text_converts_where_a_value_cannot_be_null()
    {
        ConversionStatus assigned = "converted";
        IReadOnlyList<SessionStatus> listed = ["Approved", SessionStatus.Declined];
        var cast = (ConversionStatus)"unconverted";
        var chosen = default(ConversionStatus?) ?? "converted";

        (assigned, cast, chosen).ShouldBe((ConversionStatus.Converted, ConversionStatus.Unconverted, ConversionStatus.Converted));
        listed.ShouldBe([SessionStatus.Approved, SessionStatus.Declined]);
        (assigned == "converted").ShouldBeTrue();
    }

    [Fact]
    public void Null_is_refused_where_a_value_cannot_be_null()
    {
        string? none = null;

        Should.Throw<ArgumentNullException>(() =>
        {
            ConversionStatus status = none;
            return status;
        });
        Should.Throw<ArgumentNullException>(() => (ConversionStatus)none!);
        Should.Throw<ArgumentNullException>(() => ConversionStatus.FromString(none!));
    }
}
