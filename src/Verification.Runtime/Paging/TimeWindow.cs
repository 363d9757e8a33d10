using System.Globalization;

namespace Verification.Runtime;

/// <summary>
/// A span of creation times that a recurring job reads, and how far it has come: store it as text together with the items. While the window
/// is unfinished, every run repeats the same query, so that the checkpoint stays valid; <see cref="Next"/> then leads to the window that
/// follows.
/// </summary>
/// <example>
/// <code>
/// var window = stored is null ? new TimeWindow(from: null, to: now) : TimeWindow.Parse(stored);
/// if (window.IsFinished)
///     window = window.Next(now, overlap: TimeSpan.FromDays(1));
/// var query = new AttemptsQuery { DateCreatedAfter = window.From, DateCreatedBefore = window.To };
/// await foreach (var page in twilio.Attempts.List(query).Pages(window.Checkpoint))
/// {
///     window = window.At(page.Next);
///     Save(page.Items, window.ToString());
/// }
/// </code>
/// </example>
public sealed record TimeWindow
{
    private const char Separator = '/';
    private const string NoStart = "..";
    private const int Parts = 3;
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>Makes a window of which nothing is read.</summary>
    /// <param name="from">Its start; <see langword="null"/> for the oldest item. Kept in UTC.</param>
    /// <param name="to">Its end. A fixed instant, usually the time of the first run: "no end" would be another query each night. Kept
    /// in UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is earlier than <paramref name="from"/>.</exception>
    public TimeWindow(DateTimeOffset? from, DateTimeOffset to)
    {
        if (to < from)
            throw new ArgumentOutOfRangeException(nameof(to), to, "The end of a window must not be earlier than its start.");
        From = from?.ToUniversalTime();
        To = to.ToUniversalTime();
    }

    /// <summary>Gets the start, in UTC; <see langword="null"/> for the oldest item.</summary>
    public DateTimeOffset? From { get; }

    /// <summary>Gets the end, in UTC.</summary>
    public DateTimeOffset To { get; }

    /// <summary>
    /// Gets where to resume within the window; <see langword="null"/> at its start. Set <see langword="null"/> to read the window anew, for
    /// instance when the vendor no longer accepts the cursor.
    /// </summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Gets whether the window was read to its end.</summary>
    public bool IsFinished => Checkpoint is { IsEnd: true };

    /// <summary>Returns this window with another place in it.</summary>
    /// <param name="checkpoint">The <see cref="Page{T}.Next"/> of the page that was read.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="checkpoint"/> is <see langword="null"/>.</exception>
    public TimeWindow At(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return this with { Checkpoint = checkpoint };
    }

    /// <summary>Returns the window that follows this one.</summary>
    /// <param name="to">Its end, usually now. A clock that was set back does not move the end back: it is at least
    /// <see cref="To"/>.</param>
    /// <param name="overlap">
    /// How long before <see cref="To"/> it starts, for items that the vendor changes or shows later than it dates them; more than the
    /// whole of this window, if need be. At least a few minutes, since the clocks of vendor and job differ. Items that are read once more
    /// replace the stored ones of the same id.
    /// </param>
    /// <returns>The window, of which nothing is read.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="overlap"/> is negative, or longer than the time before
    /// <see cref="To"/>.</exception>
    /// <exception cref="InvalidOperationException">This window is not finished: its remaining items would be lost.</exception>
    public TimeWindow Next(DateTimeOffset to, TimeSpan overlap)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(overlap, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(overlap, To - DateTimeOffset.MinValue);
        if (!IsFinished)
            throw new InvalidOperationException("The window is not finished. Read it to its end before the next one.");
        return new TimeWindow(To - overlap, to < To ? To : to);
    }

    /// <summary>Reads a window from its text.</summary>
    /// <param name="text">The result of <see cref="ToString"/>.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not a window, or its checkpoint is damaged; the message says which.</exception>
    public static TimeWindow Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split(Separator, Parts) is not [var start, var end, var checkpoint] || Read(start, end) is not { } window)
        {
            throw new FormatException(
                "This is not a window: store the text of TimeWindow unchanged, which has the form from/to/checkpoint, or start anew with a "
                    + "new window."
            );
        }

        return checkpoint.Length == 0 ? window : window.At(Checkpoint.Parse(checkpoint));
    }

    /// <summary>Returns the text to store: <c>from/to/checkpoint</c>, printable ASCII without spaces.</summary>
    /// <returns>The text, for <see cref="Parse"/>.</returns>
    public override string ToString() => $"{(From is { } from ? Text(from) : NoStart)}{Separator}{Text(To)}{Separator}{Checkpoint}";

    private static TimeWindow? Read(string start, string end)
    {
        if (Instant(end) is not { } to)
            return null;
        if (start == NoStart)
            return new TimeWindow(null, to);
        return Instant(start) is { } from && from <= to ? new TimeWindow(from, to) : null;
    }

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    private static string Text(DateTimeOffset instant) => instant.ToString(Format, CultureInfo.InvariantCulture);
}
