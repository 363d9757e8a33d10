using FsCheck;
using FsCheck.Fluent;

namespace Verification.Generated.Tests.Paging;

public sealed class CheckpointTests
{
    [Theory]
    [InlineData("")]
    [InlineData("offset=100")]
    [InlineData("lines\nand ünïcode")]
    [InlineData(null)]
    public void Survives_storage_as_text(string? cursor)
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
    [InlineData("", "is empty")]
    [InlineData("v1.", "damaged")]
    [InlineData("v1.dmVuZG9y", "damaged")]
    [InlineData("v1.@@@", "damaged")]
    [InlineData("v1. dmVuZG9y", "damaged")]
    [InlineData("v2.dmVuZG9y", "later version")]
    [InlineData("https://vendor.example/?next=1", "not a checkpoint")]
    [InlineData("null", "not a checkpoint")]
    public void Refuses_other_text_and_names_the_reason(string text, string reason)
    {
        Checkpoint.TryParse(text, out var checkpoint).ShouldBeFalse();
        checkpoint.ShouldBeNull();
        var message = Should.Throw<FormatException>(() => Checkpoint.Parse(text)).Message;
        message.ShouldContain(reason);
        message.ShouldNotContain("vendor.example");
    }

    [Fact]
    public void Empty_text_is_not_a_checkpoint()
    {
        Checkpoint.TryParse(null, out _).ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => Checkpoint.Parse(null!));
    }

    [Fact]
    public void The_end_differs_from_the_start()
    {
        var scope = new CheckpointScope("vendor", "operation", "hash");

        scope.At("").ShouldNotBe(scope.At(null));
        Checkpoint.Parse(scope.At("").ToString()).IsEnd.ShouldBeFalse();
        Checkpoint.Parse(scope.At(null).ToString()).IsEnd.ShouldBeTrue();
    }

    [Fact]
    public void Any_cursor_survives() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<UnicodeString>(),
                text =>
                {
                    var cursor = string.Concat(text.Get.Where(letter => !char.IsSurrogate(letter)));
                    Checkpoint.Parse(new CheckpointScope("vendor", "operation", "hash").At(cursor).ToString()).Cursor.ShouldBe(cursor);
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>A checkpoint that was cut or changed would lead to another place, or to the end.</summary>
    [Fact]
    public void Any_text_that_was_cut_or_changed_is_refused()
    {
        var text = new CheckpointScope("vendor", "operation", "hash").At("offset=1000").ToString();

        for (var position = 0; position < text.Length; position++)
        {
            Checkpoint.TryParse(text[..position], out _).ShouldBeFalse();
            foreach (var letter in "A0-_=. ")
            {
                var changed = text[..position] + letter + text[(position + 1)..];
                if (changed != text)
                    Checkpoint.TryParse(changed, out _).ShouldBeFalse(changed);
            }
        }
    }

    [Fact]
    public void Any_other_text_is_refused_without_another_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Checkpoint.TryParse("v1." + text.Get, out _).ShouldBeFalse())
            .QuickCheckThrowOnFailure();

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
