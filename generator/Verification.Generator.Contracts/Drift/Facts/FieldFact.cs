using Verification.Generator.Contracts.Drift.Rules;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>What a page says about one parameter, header or field. What it does not say stays null or empty.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="line">The line of the page.</param>
internal sealed class FieldFact(string name, int line)
{
    private readonly List<(string Text, int Line)> texts = [];

    /// <summary>The name on the wire; points and brackets lead into objects and lists.</summary>
    public string Name { get; } = name;

    /// <summary>The line of the page.</summary>
    public int Line { get; } = line;

    public PageType? Type { get; set; }

    public bool? IsRequired { get; set; }

    /// <summary>Whether null is a value of it.</summary>
    public bool? IsNullable { get; set; }

    /// <summary>The default as it stands in a place of its own.</summary>
    public string? Default { get; set; }

    /// <summary>Whether the page has a place for defaults, so that an empty one means that there is none.</summary>
    public bool HasDefaultPlace { get; set; }

    /// <summary>Numeric keywords of JSON Schema such as <c>minimum</c> and <c>maxLength</c>.</summary>
    public Dictionary<string, string> Bounds { get; } = new(StringComparer.Ordinal);

    public string? Pattern { get; set; }

    /// <summary>All values, where the page lists them in a place of their own.</summary>
    public List<string> Values { get; } = [];

    /// <summary>All values, run together without anything between them.</summary>
    public string? GluedValues { get; set; }

    public string? Example { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Adds a line to the text about it.</summary>
    public void Describe(string text) => Description = Description.Length == 0 ? text : $"{Description}\n{text}";

    /// <summary>Notes a line that is about it.</summary>
    public void Note(string text, int line) => texts.Add((text, line));

    /// <summary>The line on which something is said about it; that of its name when it is said nowhere in particular.</summary>
    public int LineOf(string? said)
    {
        if (string.IsNullOrEmpty(said) || texts.Count == 0)
            return Line;
        var index = texts.FindIndex(text => PageWords.Contains(text.Text, said));
        if (index < 0)
            index = texts.FindIndex(text => text.Text.Contains(said, StringComparison.Ordinal));
        return index < 0 ? Line : texts[index].Line;
    }
}
