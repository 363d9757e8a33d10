namespace Flavours.Tests.Comparison.Tools;

/// <summary>A column of the table: a tool with the choices that it leaves to its user.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Plain">The tool where no choice matters.</param>
/// <param name="Models">The choices of a type for a property with a list of values; empty where the tool has made it.</param>
/// <param name="Links">The choices of the hosts that a link to the next page may lead to; empty where the tool has made it.</param>
internal sealed record Column(string Heading, Tool Plain, IReadOnlyList<Setup> Models, IReadOnlyList<Setup> Links)
{
    public static IReadOnlyList<Column> All { get; } =
    [
        new(
            "`HttpClient`",
            new HttpClientTool<string>(),
            [new("`string` property", new HttpClientTool<string>()), new("`enum` property", new HttpClientTool<ListedStatus?>())],
            [new("loop over the links", new HttpClientTool<string>())]
        ),
        new(
            $"Refit {Versions.Of("Refit")}",
            new RefitTool(anyOrigin: false),
            [new("`string` property", new RefitTool(anyOrigin: false)), new("`enum` property", new RefitEnumTool())],
            [new("`SameOrigin`", new RefitTool(anyOrigin: false)), new("`AnyOrigin`", new RefitTool(anyOrigin: true))]
        ),
        new($"NSwag {Versions.Of("NSwag.MSBuild")}", new NSwagTool(), [], []),
        new(
            $"Kiota {Versions.Of("Microsoft.OpenApi.Kiota")}, libraries {Versions.Of("Microsoft.Kiota.Abstractions")}",
            new KiotaTool(),
            [],
            [new("no allowed hosts named", new KiotaTool()), new("allowed host named", new KiotaTool("127.0.0.1"))]
        ),
        new($"Twilio's SDK {Versions.Of("Twilio")}", new TwilioTool(), [], []),
        new("this toolkit", new ToolkitTool(), [], []),
    ];
}
