namespace Verification.Generator.Findings.Output;

/// <summary>The formats in which findings can be written, by the name that the command line uses.</summary>
public sealed class FindingFormats
{
    private readonly Dictionary<string, IFindingWriter> writers = new(StringComparer.Ordinal);

    /// <summary>The formats text, json and github.</summary>
    /// <param name="fileMember">What JSON calls the file of a finding: <c>doc</c> for drift, <c>file</c> for lint.</param>
    public FindingFormats(string fileMember)
    {
        Add("text", new TextFindings());
        Add("json", new JsonFindings(fileMember));
        Add("github", new GitHubFindings());
    }

    /// <summary>The names of all formats, in the order in which they were added.</summary>
    public IReadOnlyCollection<string> Names => writers.Keys;

    /// <summary>The writer of a format.</summary>
    public IFindingWriter this[string name] => writers[name];

    /// <summary>Adds a format.</summary>
    public FindingFormats Add(string name, IFindingWriter writer)
    {
        writers.Add(name, writer);
        return this;
    }
}
