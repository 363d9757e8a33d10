using Verification.Generator.Contracts.Drift.Pages;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads a page into facts, with whatever structure it has.</summary>
internal sealed class PageFactReader
{
    /// <summary>How many characters a command may have before it is taken to end.</summary>
    private const int LongestCommand = 10_000;

    private readonly PageFacts facts;
    private readonly LineFacts lines;
    private readonly FactSection section;
    private PageLine? command;

    private PageFactReader(VendorPage page, Func<string, bool> isKnown)
    {
        facts = new PageFacts(page);
        section = new FactSection(facts);
        lines = new LineFacts(section, isKnown);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isKnown">Whether the document has a parameter, header or field of a name; it helps where names and types run
    /// together.</param>
    public static PageFacts Read(VendorPage page, Func<string, bool> isKnown)
    {
        var reader = new PageFactReader(page, isKnown);
        foreach (var block in page.Blocks)
            reader.Read(block);
        reader.EndCommand();
        return reader.facts;
    }

    private void Read(PageBlock block)
    {
        if (block is TextLine text && ReadCommand(text))
            return;
        EndCommand();
        switch (block)
        {
            case Heading heading:
                lines.ReadHeading(heading);
                RequestFacts.ReadText(facts, heading.Line, heading.Text, isAlone: true);
                section.Context = heading.Text;
                break;
            case TextLine line:
                RequestFacts.ReadText(facts, line.Line, line.Text, isAlone: line.Codes.Count == 1 && line.Codes[0] == line.Text.Trim());
                StatusText.Read(facts, line);
                lines.Read(line);
                section.Context = $"{section.Context} {line.Text}";
                break;
            case PageTable table:
                lines.End();
                TableFacts.Read(section, table);
                break;
            case CodeBlock code:
                lines.End();
                CodeFacts.Read(section, code);
                break;
        }
    }

    /// <summary>Collects the lines of a command that a backslash continues, as pages have them that lost the frame of their code.</summary>
    private bool ReadCommand(TextLine line)
    {
        var text = line.Text.Trim();
        var isContinued = text.EndsWith('\\');
        if (command is null && !(isContinued && text.StartsWith("curl ", StringComparison.Ordinal)))
            return false;
        lines.End();
        command = new PageLine(command?.Number ?? line.Line, $"{command?.Text} {text.TrimEnd('\\')}".Trim());
        if (!isContinued || command.Value.Text.Length > LongestCommand)
            EndCommand();
        return true;
    }

    private void EndCommand()
    {
        if (command is { } whole)
            RequestFacts.ReadCode(facts, whole);
        command = null;
    }
}
