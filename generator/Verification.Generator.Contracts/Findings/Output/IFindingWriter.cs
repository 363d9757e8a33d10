namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Writes a report in one format.</summary>
internal interface IFindingWriter
{
    /// <summary>Writes the report; the same report gives the same text.</summary>
    void Write(FindingReport report, TextWriter output);
}
