using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Output;
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
        var before = File.GetLastWriteTimeUtc(folder.Files().First());

        folder.Replace("two", [new GeneratedFile("A.g.cs", "a"), new GeneratedFile("C.g.cs", "c")]).ShouldBe(1);

        folder.Files().Select(Path.GetFileName).ShouldBe(["A.g.cs", "C.g.cs"]);
        File.GetLastWriteTimeUtc(folder.Files().First()).ShouldBe(before);
    }

    [Fact]
    public void Files_of_somebody_else_stay_and_are_not_listed()
    {
        var own = root.Write("Acme/Own.g.cs", "by hand");

        folder.Replace("one", [new GeneratedFile("A.g.cs", "a")]);
        folder.Replace("two", [new GeneratedFile("B.g.cs", "b")]);

        File.ReadAllText(own).ShouldBe("by hand");
        folder.Files().Select(Path.GetFileName).ShouldBe(["B.g.cs"]);
        File.Exists(Path.Combine(root.Path, "Acme", "A.g.cs")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../outside.g.cs")]
    [InlineData("sub/outside.g.cs")]
    [InlineData("notes.txt")]
    public void A_manifest_leads_to_nothing_that_was_not_generated(string name)
    {
        var victim = Path.GetFullPath(Path.Combine(root.Path, "Acme", name));
        Directory.CreateDirectory(Path.GetDirectoryName(victim)!);
        File.WriteAllText(victim, "kept");
        root.Write("Acme/.generated-from", $"one\n{name} 0123\n");

        folder.Replace("two", [new GeneratedFile("A.g.cs", "a")]);

        File.ReadAllText(victim).ShouldBe("kept");
    }

    [Fact]
    public void A_folder_that_is_a_symbolic_link_is_neither_read_nor_written()
    {
        var elsewhere = Path.GetDirectoryName(root.Write("elsewhere/A.g.cs", "kept"))!;
        File.WriteAllText(Path.Combine(elsewhere, ".generated-from"), "one\nA.g.cs 0123\n");
        Directory.CreateSymbolicLink(Path.Combine(root.Path, "Acme"), elsewhere);

        folder.IsCurrent("one").ShouldBeFalse();
        Should.Throw<IOException>(() => folder.Replace("two", [new GeneratedFile("B.g.cs", "b")])).Message.ShouldContain("symbolic link");

        Directory.GetFiles(elsewhere).Select(Path.GetFileName).ShouldBe(["A.g.cs", ".generated-from"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("A.g.cs")]
    [InlineData("A.g.cs.new")]
    [InlineData(".generated-from.new")]
    public void A_file_that_is_a_symbolic_link_is_replaced_and_its_target_stays(string name)
    {
        var target = root.Write("elsewhere/target", "kept");
        folder.Replace("one", [new GeneratedFile("A.g.cs", "a"), new GeneratedFile("B.g.cs", "b")]);
        var link = Path.Combine(root.Path, "Acme", name);
        File.Delete(link);
        File.CreateSymbolicLink(link, target);

        folder.Replace("two", [new GeneratedFile("A.g.cs", "other"), new GeneratedFile("B.g.cs", "b")]);

        File.ReadAllText(target).ShouldBe("kept");
        folder.IsCurrent("two").ShouldBeTrue();
    }

    [Fact]
    public void A_stale_file_that_became_a_symbolic_link_is_left_alone()
    {
        var target = root.Write("elsewhere/target", "kept");
        folder.Replace("one", [new GeneratedFile("A.g.cs", "a")]);
        var link = Path.Combine(root.Path, "Acme", "A.g.cs");
        File.Delete(link);
        File.CreateSymbolicLink(link, target);

        folder.Replace("two", [new GeneratedFile("B.g.cs", "b")]);

        File.ReadAllText(target).ShouldBe("kept");
        File.Exists(link).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_writers_wait_for_each_other()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var first = await OutputLock.AcquireAsync(root.Path, TimeProvider.System, cancellation);
        var second = OutputLock.AcquireAsync(root.Path, TimeProvider.System, cancellation);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();

        using var acquired = await second;
        acquired.ShouldNotBeNull();
    }
}
