using System.Globalization;
using System.Text;
using Flavours.Tests.Behaviours;
using Flavours.Tests.Flavours;

namespace Flavours.Tests.Table;

/// <summary>The tables of <c>docs/flavours.md</c> that come from a run.</summary>
internal static class FlavourTable
{
    public static string Of(Run run)
    {
        var text = new StringBuilder();
        foreach (var group in Catalogue.All.GroupBy(behaviour => behaviour.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {group.Key}\n\n");
            text.Append("| behaviour | this toolkit | Kiota | NSwag | Refit | HttpClient | HttpClient without the handlers |\n");
            text.Append("|---|---|---|---|---|---|---|\n");
            foreach (var behaviour in group)
                text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Cells(run, behaviour).Prepend(behaviour.Name))} |\n");
            text.Append('\n');
        }

        text.Append("### Lines by hand\n\n");
        text.Append("Lines that are neither blank nor a comment, of the code that reads the lists of all four vendors in these tests:\n\n");
        text.Append("| this toolkit | Kiota | NSwag | Refit | HttpClient |\n|---|---|---|---|---|\n");
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Enum.GetValues<FlavourKind>().Select(Lines.Of))} |\n");
        return text.ToString();
    }

    private static IEnumerable<string> Cells(Run run, Behaviour behaviour) =>
        Enum.GetValues<FlavourKind>()
            .Select(kind => behaviour.Missing.TryGetValue(kind, out var reason) ? "no: " + reason : Cell(run.Of(behaviour, kind)))
            .Append(
                behaviour.Missing.ContainsKey(FlavourKind.HttpClient)
                    ? "no"
                    : Cell(run.Of(behaviour, FlavourKind.HttpClient, Mutation.NoHandlers))
            );

    private static string Cell(Outcome outcome) =>
        outcome switch
        {
            { Holds: true, IsWrapped: true } => "yes, as `InnerException`",
            { Holds: true } => "yes",
            { FailsEverywhere: true } => "no",
            _ => "no with " + string.Join(", ", outcome.Failures.Keys.Order()),
        };
}
