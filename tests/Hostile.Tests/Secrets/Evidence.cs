using System.Collections;
using System.Collections.Concurrent;
using System.Text;

namespace Hostile.Tests.Secrets;

/// <summary>All texts that people could see, and the planted values in them.</summary>
internal sealed class Evidence
{
    private readonly ConcurrentQueue<(string Source, string Text)> texts = new();

    public int Count => texts.Count;

    public void Add(string source, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            texts.Enqueue((source, text));
    }

    /// <summary>Adds the message, the text and the data of an exception and of all its inner exceptions.</summary>
    public void Add(string source, Exception exception)
    {
        Add($"{source}, {exception.GetType().Name}.Message", exception.Message);
        Add($"{source}, {exception.GetType().Name}.ToString()", exception.ToString());
        foreach (DictionaryEntry entry in exception.Data)
            Add($"{source}, {exception.GetType().Name}.Data", $"{entry.Key}={entry.Value}");
        IReadOnlyList<Exception> inside =
            exception is AggregateException many ? many.InnerExceptions
            : exception.InnerException is { } one ? [one]
            : [];
        foreach (var inner in inside)
            Add(source, inner);
    }

    /// <summary>The places of planted values: as plain text, in Base64 or encoded in a URL.</summary>
    public IReadOnlyList<string> Find() =>
        [
            .. texts
                .SelectMany(
                    entry => Planted.Forms.Where(form => Holds(entry.Text, form)),
                    (entry, form) => $"{entry.Source}: '{form}' in '{entry.Text}'"
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool Holds(string text, string form) =>
        text.Contains(form, StringComparison.OrdinalIgnoreCase)
        || text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(form)), StringComparison.Ordinal)
        || Decoded(text).Contains(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The content of a checkpoint's Base64; empty for other texts.</summary>
    private static string Decoded(string text) =>
        text.StartsWith('v') && text.IndexOf('.') is > 0 and var dot && System.Buffers.Text.Base64Url.IsValid(text.AsSpan(dot + 1))
            ? Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text.AsSpan(dot + 1)))
            : "";
}
