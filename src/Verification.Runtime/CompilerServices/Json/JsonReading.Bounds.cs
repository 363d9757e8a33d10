namespace Verification.Runtime.CompilerServices;

/// <content>Bounds: how many items a response may hold, and for how long it may be read.</content>
public sealed partial class JsonReading
{
    /// <summary>The shortest items that come in large numbers have about this length; what is shorter only serves to fill memory.</summary>
    private const int BytesPerItem = 16;

    private JsonReadingRules rules = JsonReadingRules.Lenient;
    private long itemsLeft = long.MaxValue;
    private long lookAheadLeft = long.MaxValue;
    private int length;

    /// <summary>The most items that a list may have.</summary>
    internal int MaximumItems => rules.MaximumItems;

    /// <summary>Ends the reading.</summary>
    internal CancellationToken CancellationToken => rules.CancellationToken;

    /// <summary>Whether a value that does not fit its type is an error.</summary>
    public bool IsStrict => rules.IsStrict;

    /// <summary>
    /// Counts items of lists, entries of maps and properties that are not known. Each takes far more memory than the three bytes that it
    /// may have in a response, so all of them together may be as many as one list, and one more for every 16 bytes.
    /// </summary>
    /// <exception cref="TooManyItemsException">There are too many.</exception>
    public void Count(int items)
    {
        itemsLeft -= items;
        if (itemsLeft < 0)
            throw new TooManyItemsException(rules.MaximumItems);
    }

    /// <summary>Checks that one more item may follow in a list.</summary>
    /// <param name="items">How many it has.</param>
    /// <exception cref="TooManyItemsException">There are too many.</exception>
    /// <exception cref="OperationCanceledException">Time is over.</exception>
    public void CheckBounds(int items)
    {
        if (items >= rules.MaximumItems || items > itemsLeft)
            throw new TooManyItemsException(rules.MaximumItems);
        CheckTime();
    }

    /// <summary>Checks that there is time left, for readers that go through members one by one.</summary>
    /// <exception cref="OperationCanceledException">Time is over.</exception>
    public void CheckTime() => rules.CancellationToken.ThrowIfCancellationRequested();

    private JsonReading With(in JsonReadingRules given, int ofLength)
    {
        rules = given;
        length = ofLength;
        itemsLeft = (long)given.MaximumItems + (length / BytesPerItem);
        lookAheadLeft = length;
        return this;
    }
}
