using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Output;

/// <summary>
/// Workflow commands that GitHub shows as annotations beside the changed lines
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). The verdict comes first, as a notice without a place.
/// </summary>
internal sealed class GitHubReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        string counts = ReportWording.Counts(report);
        string summary = $"{ReportWording.Verdict(report)}{(counts.Length > 0 ? $" ({counts})" : "")}. Next version: {ReportWording.NextVersion(report)}.";
        Command(output, "notice", "title=Contract", summary);
        foreach (Change change in report.Changes.Where(change => change.Level is not ChangeLevel.None)) Write(change, output);
        foreach (string notice in report.Notices) Command(output, "notice", "title=Accepted changes", notice);
    }

    private static void Write(Change change, TextWriter output)
    {
        string title = $"title={Property($"{ReportWording.Word(change.Level)}: {change.Rule}")}";
        string place = change switch
        {
            { Revision: { } now } => $"file={Property(RepositoryPath.Of(now.File))},line={now.Line},",
            { Base: { } old } => $"file={Property(RepositoryPath.Of(old.File))},",
            _ => "",
        };
        string csharp = change.CSharp.IsBreaking ? $" C#: {ReportWording.CSharp(change.CSharp)}." : "";
        string operations = change.Operations.Count > 0 ? $" ({OperationGroup.Describe(change.Operations)})" : "";
        Command(output, Severity(change.Level), place + title, $"{change.Message}{operations}{csharp} {change.Advice}".TrimEnd());
    }

    private static string Severity(ChangeLevel level) => level switch
    {
        ChangeLevel.Breaking => "error",
        ChangeLevel.Risky => "warning",
        _ => "notice",
    };

    private static void Command(TextWriter output, string name, string properties, string message) => output.Write($"::{name} {properties}::{Data(message)}\n");

    private static string Data(string text) => PlainLine.Of(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
