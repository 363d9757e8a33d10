using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// Findings as workflow commands of GitHub Actions, which show them at their lines
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal sealed class GitHubFindings : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        foreach (Finding finding in report.Findings)
        {
            string command = finding.Level == FindingLevel.Note ? "notice" : Levels.Name(finding.Level);
            output.WriteLine($"::{command} file={Property(finding.File)},line={finding.Line},title={Property(finding.Rule)}::{Data(finding.Message)}");
        }
    }

    private static string Data(string text) => PlainLine.Of(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
