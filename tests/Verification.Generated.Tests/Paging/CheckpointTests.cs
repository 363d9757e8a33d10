namespace Verification.Generated.Tests.Paging;

public sealed class CheckpointTests
{
    [Theory]
    [InlineData("")]
    [InlineData("offset=100")]
    [InlineData("lines\nand ünïcode")]
    [InlineData(null)]
    public void Survives_being_stored_as_text(string? cursor)
    {
        var checkpoint = new CheckpointScope("vendor", "operation", "hash").At(cursor);

        var text = checkpoint.ToString();
        var read = Checkpoint.Parse(text);

        text.ShouldMatch("^[A-Za-z0-9._-]+$");
        read.ShouldBe(checkpoint);
        read.GetHashCode().ShouldBe(checkpoint.GetHashCode());
        read.IsEnd.ShouldBe(cursor is null);
        read.Cursor.ShouldBe(cursor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v1.")]
    [InlineData("v2.dmVuZG9y")]
    [InlineData("v1.dmVuZG9y")]
    [InlineData("v1.@@@")]
    [InlineData("https://vendor.example/?next=1")]
    public void Refuses_other_text(string? text)
    {
        Checkpoint.TryParse(text, out var checkpoint).ShouldBeFalse();
        checkpoint.ShouldBeNull();
        if (text is not null)
            Should.Throw<FormatException>(() => Checkpoint.Parse(text));
    }

    [Fact]
    public void Refuses_the_list_of_another_vendor_or_operation()
    {
        var checkpoint = new CheckpointScope("vendor", "operation", "hash").At("1");

        Should.Throw<ArgumentException>(() => new CheckpointScope("other", "operation", "hash").Require(checkpoint, "from"));
        Should.Throw<ArgumentException>(() => new CheckpointScope("vendor", "other", "hash").Require(checkpoint, "from"));
        Should.Throw<ArgumentException>(() => new CheckpointScope("vendor", "operation", "other").Require(checkpoint, "from"));
        Should.NotThrow(() => new CheckpointScope("vendor", "operation", "hash").Require(checkpoint, "from"));
    }
}
