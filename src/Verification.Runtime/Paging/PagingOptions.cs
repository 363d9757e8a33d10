namespace Verification.Runtime;

/// <summary>How lists are read.</summary>
public sealed class PagingOptions
{
    /// <summary>
    /// How many pages are requested before they are asked for: 0 by default, 16 at most. With 0, no page is requested before one of its rows
    /// is wanted. With more, pages are downloaded and decoded while those before them are used; what is handed out, and every error, is the
    /// same and comes in the same place. It is off by default since it costs memory, one page for each, and spends requests on pages that a
    /// caller who stops early does not want: they count against the vendor's quota. Didit's links count rows, so the links after the next one are
    /// guessed and several pages are requested at a time; a guess that the vendor's own link does not confirm is thrown away. With the other
    /// vendors each page holds the way to the next one, so requests follow one another all the same.
    /// </summary>
    public int ReadAhead { get; set; }
}
