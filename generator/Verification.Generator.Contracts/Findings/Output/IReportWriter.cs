namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Writes a report in one format. The same report gives the same bytes, with line feeds only, whatever the machine.</summary>
internal interface IReportWriter
{
    void Write(FindingReport report, TextWriter output);
}
