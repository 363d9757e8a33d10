using System.Text;

namespace Verification.Generated.Tests.Json;

public sealed class InstantTests
{
    [Theory]
    [InlineData("2020-08-11T18:36:59Z", "2020-08-11T18:36:59.0000000+00:00")]
    [InlineData("2023-09-18T08:33:30.047Z", "2023-09-18T08:33:30.0470000+00:00")]
    [InlineData("2026-01-02T10:30:00.123456Z", "2026-01-02T10:30:00.1234560+00:00")]
    [InlineData("2026-01-02T10:30:00.1Z", "2026-01-02T10:30:00.1000000+00:00")]
    [InlineData("2026-01-02T10:30:00.1234567Z", "2026-01-02T10:30:00.1234567+00:00")]
    [InlineData("2026-01-02T10:30:00.12345678Z", "2026-01-02T10:30:00.1234567+00:00")]
    [InlineData("2026-01-02T10:30:00,5Z", "2026-01-02T10:30:00.5000000+00:00")]
    [InlineData("2026-01-02T10:30:00.1x3Z", null)]
    [InlineData("2026-01-02T10:30:00x123Z", null)]
    [InlineData("2026-02-30T10:30:00.123Z", null)]
    [InlineData("2026-01-02T10:30:60.123Z", null)]
    [InlineData("2026-01-02T10:30:00.123456789Z", "2026-01-02T10:30:00.1234567+00:00")]
    [InlineData("2026-01-02T10:30:00+00:00", "2026-01-02T10:30:00.0000000+00:00")]
    [InlineData("2026-01-02T10:30:00+0000", "2026-01-02T10:30:00.0000000+00:00")]
    [InlineData("2026-01-02T10:30:00.5-0330", "2026-01-02T10:30:00.5000000-03:30")]
    [InlineData("2026-01-02T10:30:00+02", "2026-01-02T10:30:00.0000000+02:00")]
    [InlineData("2026-01-02T10:30:00", "2026-01-02T10:30:00.0000000+00:00")]
    [InlineData("2026-01-02 10:30:00", "2026-01-02T10:30:00.0000000+00:00")]
    [InlineData("2026-01-02T10:30Z", "2026-01-02T10:30:00.0000000+00:00")]
    [InlineData("2026-01-02t10:30:00z", "2026-01-02T10:30:00.0000000+00:00")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00.0000000+00:00")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("Tue, 11 Aug 2020 18:36:59 +0000", "2020-08-11T18:36:59.0000000+00:00")]
    [InlineData("1 Sep 2020 8:36 GMT", null)]
    [InlineData("1 Sep 2020 08:36 GMT", "2020-09-01T08:36:00.0000000+00:00")]
    [InlineData("Tue,  1 Sep 2020 08:36:59 -0700", "2020-09-01T08:36:59.0000000-07:00")]
    [InlineData("2023-02-29T00:00:00Z", null)]
    [InlineData("2026-13-01T00:00:00Z", null)]
    [InlineData("2026-01-02T24:00:00Z", null)]
    [InlineData("2026-01-02T10:60:00Z", null)]
    [InlineData("2026-01-02T10:30:00.Z", null)]
    [InlineData("2026-01-02T10:30:00ZZ", null)]
    [InlineData("2026-01-02T10:30:00+15:00", null)]
    [InlineData("2026-01-02T10:30:00+01:99", null)]
    [InlineData("2026-01-02X10:30:00Z", null)]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("9999-12-31T23:59:59-01:00", null)]
    [InlineData("0000-01-01T00:00:00Z", null)]
    [InlineData("1599999999", null)]
    [InlineData("", null)]
    [InlineData("yesterday", null)]
    [InlineData("Tue, 11 Foo 2020 18:36:59 +0000", null)]
    [InlineData("Tue, 11 Aug 2020 18:36:59 +0000 extra", null)]
    public void Reads_what_vendors_write_and_nothing_else(string text, string? expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        var read = IsoInstant.TryParse(utf8, out var instant) || MailInstant.TryParse(utf8, out instant);

        (read ? instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null).ShouldBe(expected);
    }
}
