using System.ComponentModel;
using Microsoft.Extensions.Logging.Abstractions;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Reads the webhooks of a document. Their kind is what the caller says, else what a member of the body says, else the only one there is.
/// What is none of them keeps everything that it holds.
/// </summary>
/// <param name="vendor">The vendor's short name.</param>
/// <param name="member">The member of the body that decides the kind; empty for none.</param>
/// <param name="kinds">The kinds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookReader(string vendor, string member, params IReadOnlyList<WebhookKind> kinds)
{
    /// <summary>The most bytes of a body by default.</summary>
    public const int DefaultMaximumBytes = 1024 * 1024;

    /// <summary>What errors call a webhook whose kind is not known.</summary>
    private const string AnyKind = "webhook";

    /// <summary>The most items of a list in a body.</summary>
    private const int MaximumItems = 100_000;

    private static readonly ResponseDecoder Decoder = new(isStrict: false, MaximumItems, NullLogger.Instance)
    {
        Subject = "the webhook",
        Advice = "Pass the body exactly as it was received.",
    };

    /// <summary>Reads a webhook.</summary>
    /// <param name="body">The body as it was received: JSON in UTF-8.</param>
    /// <param name="kind">The name of its kind where the caller knows it; <see langword="null"/> where the body decides.</param>
    /// <param name="maximumBytes">The most bytes that the body may have.</param>
    /// <returns>The webhook.</returns>
    /// <exception cref="ResponseTooLargeException">The body is larger, or a list in it has too many items.</exception>
    /// <exception cref="ResponseFormatException">The body is not JSON, or not what its kind has.</exception>
    public Webhook Read(ReadOnlyMemory<byte> body, string? kind = null, int maximumBytes = DefaultMaximumBytes)
    {
        CheckLength(body, maximumBytes);
        var any = new Operation(vendor, AnyKind, HttpMethod.Post, "");
        var (value, raw) = Decoder.Decode(any, body, (json, reading) => (ValueIn(json, reading), new OpenJson(json.ToArray())), default);
        var stated = kind ?? value;
        return Find(kind, value) is { } known ? known.Read(Decoder, vendor, body, raw) : new Webhook(stated, raw);
    }

    /// <summary>Refuses a body before anything is done with it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="maximumBytes">The most bytes that it may have.</param>
    /// <exception cref="ResponseTooLargeException">It has more.</exception>
    public void CheckLength(ReadOnlyMemory<byte> body, int maximumBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBytes, 1);
        if (body.Length > maximumBytes)
            throw ResponseTooLargeException.OfWebhook(vendor, AnyKind, maximumBytes);
    }

    private WebhookKind? Find(string? kind, string? value)
    {
        if (kind is not null)
            return kinds.FirstOrDefault(known => known.Name == kind);
        if (kinds.Count == 1)
            return kinds[0];
        return value is null ? null : kinds.FirstOrDefault(known => known.Values.Contains(value, StringComparer.Ordinal));
    }

    /// <summary>Reads the whole body, and the text of the member in it. One that stands there twice, with two texts, says nothing.</summary>
    private string? ValueIn(ReadOnlyMemory<byte> json, JsonReading reading)
    {
        var scanner = new JsonScanner(json.Span, reading.CancellationToken);
        scanner.ReadValue();
        scanner.ReadRaw();
        scanner.ReadEnd();
        if (member.Length == 0)
            return null;
        var texts = JsonRead.Texts(json.Span, System.Text.Encoding.UTF8.GetBytes(member)).Distinct(StringComparer.Ordinal).ToArray();
        return texts.Length == 1 ? texts[0] : null;
    }
}
