using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Versioning;

namespace Verification.Generator.Tests.Versioning;

public sealed class SemanticVersionTests
{
    [Theory]
    [InlineData("1.2.3", nameof(VersionBump.Major), "2.0.0")]
    [InlineData("1.2.3", nameof(VersionBump.Minor), "1.3.0")]
    [InlineData("1.2.3", nameof(VersionBump.Patch), "1.2.4")]
    [InlineData("1.2.3", nameof(VersionBump.None), "1.2.3")]
    [InlineData("0.2.3", nameof(VersionBump.Major), "0.3.0")]
    [InlineData("0.2.3", nameof(VersionBump.Minor), "0.3.0")]
    [InlineData("0.2.3", nameof(VersionBump.Patch), "0.2.4")]
    public void A_change_moves_its_part_and_resets_what_follows(string last, string bump, string next) =>
        Parse(last).Next(Enum.Parse<VersionBump>(bump)).ToString().ShouldBe(next);

    [Theory]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.1")]
    [InlineData("1.0.0-0a.x-y+build.7", "1.0.0-0a.x-y")]
    [InlineData("10.20.30", "10.20.30")]
    public void A_version_is_read(string text, string expected) => Parse(text).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("v1.0.0")]
    [InlineData("1.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0\n")]
    [InlineData("99999999999999999999.0.0")]
    [InlineData("")]
    public void What_is_no_semantic_version_is_refused(string text) => SemanticVersion.TryParse(text, out _).ShouldBeFalse();

    private static SemanticVersion Parse(string text) =>
        SemanticVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text, nameof(text));
}
