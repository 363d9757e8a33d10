using System.Text.Json.Nodes;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>The comparison of two documents says what a change of these facts means for C#.</summary>
public sealed class FactDiffTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string, string, string, string> Changes =>
        new()
        {
            { "name: X-Acme-Key", "name: X-Other", "security-scheme-changed", "behaviour", "AcmeOptions.ApiKey" },
            { "in: header, name: X-Acme-Key", "in: query, name: X-Acme-Key", "security-scheme-changed", "behaviour", "AcmeOptions.ApiKey" },
            {
                "x-credentials: {hint: copy it from the console}",
                "x-credentials: {key: AccessKey}",
                "extension-changed",
                "source",
                "AcmeOptions.ApiKey"
            },
            { "https://api.acme.example", "https://eu.acme.example", "server-removed", "behaviour", "AcmeClient" },
            { "info: {title", "x-client-name: AcmeVerify\ninfo: {title", "csharp-member-changed", "source", "AcmeOptions" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_named_with_the_member_that_it_touches(string from, string to, string rule, string axis, string member)
    {
        var changes = await DiffAsync(AcmeDocument.With(from, to));

        var change = changes
            .Where(change => change["rule"]!.GetValue<string>() == rule && Names(change).Contains(member))
            .ShouldHaveSingleItem();
        change["csharp"]![axis]!.GetValue<string>().ShouldBe("breaking");
    }

    [Fact]
    public async Task A_new_operation_breaks_no_CSharp_although_the_client_and_its_table_change() =>
        (
            await DiffAsync(
                AcmeDocument.With(
                    "  /v1/checks/{id}:",
                    "  /v1/ping: {get: {tags: [Health], operationId: ping, responses: {'204': {description: ok}}}}\n  /v1/checks/{id}:"
                )
            )
        ).ShouldAllBe(change =>
            change["csharp"]!["source"]!.GetValue<string>() == "none" && change["csharp"]!["behaviour"]!.GetValue<string>() == "none"
        );

    private static string Names(JsonObject change) =>
        string.Join(' ', change["csharp"]!["members"]!.AsArray().Select(member => $"{member!["before"]} {member["after"]}"));

    private async Task<JsonObject[]> DiffAsync(string revision)
    {
        var before = folder.Write("before/acme/openapi.yaml", AcmeDocument.Text);
        var after = folder.Write("after/acme/openapi.yaml", revision);
        (_, var output, var error) = await Vgen.RunAsync("diff", before, after, "--format", "json");
        error.ShouldBeEmpty();
        return [.. JsonNode.Parse(output)!["changes"]!.AsArray().Select(change => change!.AsObject())];
    }
}
