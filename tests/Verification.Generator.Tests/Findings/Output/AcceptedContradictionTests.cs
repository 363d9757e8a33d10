using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Drift;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Findings.Output;

/// <summary>Nobody can fix a page of somebody else, so that what it says in two ways is shown once and fails nothing.</summary>
public sealed class AcceptedContradictionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_contradiction_that_is_accepted_is_shown_with_its_reason()
    {
        var document = folder.Write("openapi.yaml", ParcelsPage.Document);
        var page = folder.Write("page.txt", ParcelsPage.Page.Replace("page_size=50", "page_size=25", StringComparison.Ordinal));
        folder.Write(
            "accepted.yaml",
            "- {rule: parameter-not-in-document, name: page_size, reason: Never sent.}\n- {rule: page-default-conflict, name: page_size, reason: The links say 50.}\n"
        );

        (var code, var output, var error) = await Vgen.RunAsync("drift", document, page, "--fail-on", "any");

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        output.ShouldContain(
            "note page-default-conflict: the page gives two default page sizes: 25 for 'page_size', and 50 for 'limit'. Accepted: The links say 50."
        );
        output.ShouldContain("Nothing found. 2 accepted.");
    }
}
