using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>The text of some pages with an index of its words and quotations, so that many names can be looked for.</summary>
internal sealed class PageText
{
    /// <summary>How many characters may be gone through for names that the index does not hold.</summary>
    private const long MostScanned = 2L << 30;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> quotations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> lines = new(StringComparer.Ordinal);
    private readonly string file;
    private readonly string text;
    private long scanned;

    /// <summary>Indexes the text of some pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="isKnown">Which words are asked for with their lines.</param>
    public PageText(IReadOnlyList<PageFacts> pages, Func<string, bool> isKnown)
    {
        file = pages[0].Page.File;
        text = string.Join('\n', pages.Select(page => page.Page.AllText));
        foreach (var line in text.Split('\n'))
        {
            foreach (var word in Words(line))
            {
                words.Add(word);
                if (isKnown(word))
                    AddLine(word, line);
            }
        }

        AddQuotations('"');
        AddQuotations('\'');
    }

    /// <summary>Whether a word stands in the text, case and all.</summary>
    public bool HasWord(string word) =>
        Words(word).All(words.Contains) && (word.All(PageWords.IsWord) ? word.Length > 0 : Scan() && PageWords.Contains(text, word));

    /// <summary>Whether a value stands in the text in quotation marks.</summary>
    public bool HasQuotation(string value) => quotations.Contains(value);

    /// <summary>Whether a text stands in the text, whatever its case.</summary>
    public bool Has(string part, StringComparison comparison) => Scan() && text.Contains(part, comparison);

    /// <summary>The lines that have a word that is known.</summary>
    public IReadOnlyList<string> LinesWith(string word) => lines.GetValueOrDefault(word, []);

    private static IEnumerable<string> Words(string line)
    {
        var start = -1;
        for (var index = 0; index <= line.Length; index++)
        {
            var isWord = index < line.Length && PageWords.IsWord(line[index]);
            if (isWord && start < 0)
                start = index;
            if (isWord || start < 0)
                continue;
            yield return line[start..index];
            start = -1;
        }
    }

    private void AddLine(string word, string line)
    {
        if (!lines.TryGetValue(word, out var found))
            lines.Add(word, found = []);
        if (found.Count == 0 || !ReferenceEquals(found[^1], line))
            found.Add(line);
    }

    private void AddQuotations(char mark)
    {
        var open = text.IndexOf(mark, StringComparison.Ordinal);
        while (open >= 0)
        {
            var close = text.IndexOf(mark, open + 1);
            if (close > open)
                quotations.Add(text[(open + 1)..close]);
            open = close;
        }
    }

    private bool Scan()
    {
        scanned += text.Length;
        if (scanned <= MostScanned)
            return true;
        throw new DocumentException(
            file,
            SourcePosition.Start,
            DocumentErrorCode.TooLarge,
            "the document has too many names to look for in a page of this length; compare parts of them."
        );
    }
}
