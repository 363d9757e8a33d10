using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>A row of the table: what a hostile or changed vendor does, and what can be observed of each tool then.</summary>
/// <param name="Question">The first cell.</param>
/// <param name="Vendor">The vendor whose API is called.</param>
internal abstract record Fact(string Question, Vendor Vendor)
{
    public const string NotApplicable = "not applicable";

    /// <summary>The choices of a tool that matter for the fact.</summary>
    public virtual IReadOnlyList<Setup> Setups(Column column) => [];

    /// <summary>Lets a tool call servers on loopback, and describes what they and the caller saw.</summary>
    public abstract Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken);

    /// <summary>The cell of a column: one observation, or one for each choice where they differ.</summary>
    public async Task<string> CellAsync(Column column, CancellationToken cancellationToken)
    {
        if (!column.Plain.Calls(Vendor))
            return NotApplicable;
        var setups = Setups(column) is { Count: > 0 } choices ? choices : [new Setup("", column.Plain)];
        var observations = await Task.WhenAll(
            setups.Select(async setup => (setup.Label, Text: await ObserveAsync(setup.Tool, cancellationToken)))
        );
        return observations.DistinctBy(observation => observation.Text).Count() == 1
            ? observations[0].Text
            : string.Join("; ", observations.Select(observation => $"{observation.Label}: {observation.Text}"));
    }
}
