using System.Text;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads blocks of code: JSON schemas, OpenAPI parameters, example bodies and requests.</summary>
internal static class CodeFacts
{
    /// <summary>Reads a block; code in other languages says nothing here.</summary>
    public static void Read(FactSection section, CodeBlock code)
    {
        if (Json(code) is not var (root, lines))
        {
            foreach (var line in Joined(code))
                RequestFacts.ReadCode(section.Facts, line);
            return;
        }

        if (SchemaFacts.Read(section, root, node => lines[Math.Clamp(node.Position.Line - 1, 0, lines.Count - 1)].Number))
            return;
        var status = code.Info.Split(' ').FirstOrDefault(StatusText.IsStatus);
        if (status is not null)
            section.Facts.Statuses.Add(new StatusFact(status, code.Line - 1, IsListed: true));
        section.Facts.Bodies.Add(new SampleBody(root, lines, status ?? section.Status));
        foreach (var line in lines)
            RequestFacts.ReadLinks(section.Facts, line, isCall: false);
    }

    /// <summary>
    /// The JSON of a block, from its first bracket at the start of a line, so that the head of an HTTP response may stand before it.
    /// </summary>
    private static (SpecNode Root, IReadOnlyList<PageLine> Lines)? Json(CodeBlock code)
    {
        var start = code.Lines.ToList().FindIndex(line => line.Text.TrimStart() is ['{' or '[', ..]);
        var isAfterHead = start == 0 || (start > 0 && code.Lines[0].Text.StartsWith("HTTP/", StringComparison.Ordinal));
        if (start < 0 || !isAfterHead)
            return null;
        PageLine[] lines = [.. code.Lines.Skip(start)];
        try
        {
            var root = JsonDocumentReader.Read("", Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.Text))));
            return (root, lines);
        }
        catch (DocumentException)
        {
            return null; // Code of another language may begin with a bracket, too.
        }
    }

    /// <summary>The lines of a script with those that a backslash continues joined, at the number of the first.</summary>
    private static IEnumerable<PageLine> Joined(CodeBlock code)
    {
        var text = new StringBuilder();
        var start = code.Line;
        foreach (var line in code.Lines)
        {
            if (text.Length == 0)
                start = line.Number;
            text.Append(line.Text.TrimEnd().TrimEnd('\\')).Append(' ');
            if (line.Text.TrimEnd().EndsWith('\\'))
                continue;
            yield return new PageLine(start, text.ToString());
            text.Clear();
        }

        if (text.Length > 0)
            yield return new PageLine(start, text.ToString());
    }
}
