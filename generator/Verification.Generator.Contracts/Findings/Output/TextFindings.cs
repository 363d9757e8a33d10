using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Findings as lines for people and editors: <c>file:line: level rule: message</c>, and a last line with the counts.</summary>
internal sealed class TextFindings : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(FindingReport report, TextWriter output)
    {
        foreach (Finding finding in report.Findings)
        {
            output.WriteLine($"{PlainLine.Of(finding.File)}:{finding.Line}: {Levels.Name(finding.Level)} {finding.Rule}: {PlainLine.Of(finding.Message)}");
        }

        output.WriteLine(Levels.Summary(report));
    }
}
