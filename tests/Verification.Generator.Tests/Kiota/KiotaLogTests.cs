using Verification.Generator.CodeGeneration.Kiota;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Kiota;

/// <summary>What Kiota reports is found in its output.</summary>
public sealed class KiotaLogTests
{
    private static readonly ContractDocument Document = ContractDocument.Load(Repository.Documents[2]);

    [Fact]
    public void A_warning_stands_at_its_place_in_the_document()
    {
        var problems = KiotaLog.Read(
            Document,
            """
            warn: Kiota.Builder.KiotaBuilder[534942631]
                  OpenAPI warning: #/components/schemas/Attempt/properties/url - The format uri is not supported by Kiota and the string type will be used.
            Generation completed successfully
            """
        );

        var place = Document.Find("#/components/schemas/Attempt/properties/url")!.Position;
        var warning = problems.ShouldHaveSingleItem();
        (warning.File, warning.Position, warning.Code).ShouldBe((Document.File, place, DocumentErrorCode.OtherGenerator));
        warning.Reason.ShouldStartWith("Kiota reports: OpenAPI warning: ");
    }

    [Fact]
    public void A_place_that_the_document_does_not_have_is_the_nearest_above_it()
    {
        var problems = KiotaLog.Read(
            Document,
            "warn: Kiota[1]\n      OpenAPI warning: #/components/schemas/Attempt/allOf/3/type - Strange.\n"
        );

        problems.ShouldHaveSingleItem().Position.ShouldBe(Document.Find("#/components/schemas/Attempt")!.Position);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("crit")]
    public void A_failure_is_reported_with_all_of_its_lines(string severity)
    {
        var problems = KiotaLog.Read(Document, $"{severity}: Kiota[0]\r\n      first\r\n      second\r\ninfo: Kiota[0]\r\n      third\r\n");

        problems.ShouldHaveSingleItem().Reason.ShouldBe("Kiota reports: first second");
    }
}
