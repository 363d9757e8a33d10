namespace Verification.Generated.Tests.Surface;

public sealed class LineDifferenceTests
{
    private static readonly string[] Text = [.. Enumerable.Range(1, 40).Select(line => $"line {line}")];

    [Fact]
    public void Equal_texts_have_no_difference() => LineDifference.Unified(Text, Text).ShouldBeEmpty();

    [Fact]
    public void A_changed_line_is_shown_with_three_lines_around_it()
    {
        string[] after = [.. Text];
        after[19] = "other";

        LineDifference
            .Unified(Text, after)
            .ShouldBe(["@@ -17,7 +17,7 @@", " line 17", " line 18", " line 19", "-line 20", "+other", " line 21", " line 22", " line 23"]);
    }

    [Fact]
    public void Changes_far_apart_are_hunks_of_their_own_and_near_ones_are_one()
    {
        string[] after = [.. Text];
        (after[1], after[4], after[30]) = ("a", "b", "c");

        LineDifference.Unified(Text, after).Where(line => line.StartsWith('@')).ShouldBe(["@@ -1,8 +1,8 @@", "@@ -28,7 +28,7 @@"]);
    }

    [Theory]
    [InlineData(new string[0], new[] { "a" })]
    [InlineData(new[] { "a" }, new string[0])]
    [InlineData(new[] { "a", "b", "c" }, new[] { "c", "b", "a", "d" })]
    [InlineData(new[] { "x", "x", "y" }, new[] { "x", "y", "y", "x" })]
    public void The_lines_that_stay_and_come_are_the_text_after_and_those_that_stay_and_go_the_text_before(string[] before, string[] after)
    {
        string[] changes = [.. LineDifference.Unified(before, after).Where(line => !line.StartsWith('@'))];

        changes.Where(line => line[0] != '-').Select(line => line[1..]).ShouldBe(after);
        changes.Where(line => line[0] != '+').Select(line => line[1..]).ShouldBe(before);
    }
}
