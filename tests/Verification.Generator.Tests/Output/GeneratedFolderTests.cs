using Verification.Generator.Generation;
using Verification.Generator.Output;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Output;

public sealed class GeneratedFolderTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly GeneratedFolder folder;

    public GeneratedFolderTests() => folder = new GeneratedFolder(Path.Combine(root.Path, "Acme"));

    public void Dispose() => root.Dispose();

    [Fact]
    public void It_is_current_only_for_the_inputs_that_made_it()
    {
        folder.IsCurrent("one").ShouldBeFalse();

        folder.Replace("one", [new GeneratedFile("A.g.cs", "a")]);

        folder.IsCurrent("one").ShouldBeTrue();
        folder.IsCurrent("two").ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_gone_or_edited_makes_it_stale()
    {
        folder.Replace("one", [new GeneratedFile("A.g.cs", "a"), new GeneratedFile("B.g.cs", "b")]);
        File.AppendAllText(folder.Files().First(), "edited");
        folder.IsCurrent("one").ShouldBeFalse();

        folder.Replace("one", [new GeneratedFile("A.g.cs", "a"), new GeneratedFile("B.g.cs", "b")]).ShouldBe(1);
        folder.IsCurrent("one").ShouldBeTrue();

        File.Delete(folder.Files().First());
        folder.IsCurrent("one").ShouldBeFalse();
    }

    [Fact]
    public void Files_that_are_no_longer_made_disappear_and_unchanged_ones_are_not_touched()
    {
        folder.Replace("one", [new GeneratedFile("A.g.cs", "a"), new GeneratedFile("B.g.cs", "b")]);
        DateTime before = File.GetLastWriteTimeUtc(folder.Files().First());

        folder.Replace("two", [new GeneratedFile("A.g.cs", "a"), new GeneratedFile("C.g.cs", "c")]).ShouldBe(1);

        folder.Files().Select(Path.GetFileName).ShouldBe(["A.g.cs", "C.g.cs"]);
        File.GetLastWriteTimeUtc(folder.Files().First()).ShouldBe(before);
    }

    [Fact]
    public async Task Two_writers_wait_for_each_other()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        OutputLock first = await OutputLock.AcquireAsync(root.Path, TimeProvider.System, cancellation);
        Task<OutputLock> second = OutputLock.AcquireAsync(root.Path, TimeProvider.System, cancellation);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();

        using OutputLock acquired = await second;
        acquired.ShouldNotBeNull();
    }
}
