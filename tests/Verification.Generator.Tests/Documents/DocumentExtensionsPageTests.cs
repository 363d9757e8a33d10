using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Documents;

/// <summary>The page of extensions and the generator know the same ones.</summary>
public sealed class DocumentExtensionsPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "document-extensions.md"));

    [Fact]
    public void The_page_names_every_extension_that_the_generator_reads_and_no_other() =>
        NamesIn("| extension").Order().ShouldBe(Extensions.All.Order());

    [Fact]
    public void The_page_names_every_member_of_a_list_and_no_other() =>
        NamesIn("| member | meaning").Order().ShouldBe(ExtensionMembers.Of(Extensions.Pagination).Order());

    [Fact]
    public void The_page_names_every_style_of_a_list_and_no_other() => NamesIn("| style").Order().ShouldBe(PaginationCheck.Styles.Order());

    /// <summary>The names in the first column of the table that begins so.</summary>
    private static IEnumerable<string> NamesIn(string head) =>
        Page.SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1));
}
