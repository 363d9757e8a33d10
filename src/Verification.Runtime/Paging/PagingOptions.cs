namespace Verification.Runtime;

/// <summary>How lists are read.</summary>
public sealed class PagingOptions
{
    /// <summary>
    /// How many pages are requested ahead: 0 by default, 16 at most. With 0, no page is requested before one of its items is needed. With
    /// more, pages are downloaded and decoded while previous ones are used. Items and errors stay the same, in the same places. It is off
    /// by default since each page costs memory, and since a caller that stops early does not need the pages: their requests count against
    /// the vendor's quota. Where links count items, several links are guessed and several pages are requested at a time; a guess that
    /// the vendor's link does not confirm is discarded. With the other vendors each page holds the link or token of the next one, so
    /// requests follow one another.
    /// </summary>
    public int ReadAhead { get; set; }
}
