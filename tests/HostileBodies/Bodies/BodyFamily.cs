namespace HostileBodies.Bodies;

/// <summary>The kinds of hostile bodies.</summary>
internal enum BodyFamily
{
    /// <summary>An example of the vendor's page, spoilt in one place.</summary>
    SpoiltExample,

    /// <summary>One short value again and again in place of rows.</summary>
    RowFlood,

    /// <summary>One short value again and again in the lists within a row.</summary>
    ListFlood,

    /// <summary>One object with thousands of names.</summary>
    MapFlood,

    /// <summary>Rows with unknown properties only.</summary>
    UnknownProperties,

    /// <summary>The same properties again and again.</summary>
    RepeatedProperties,

    /// <summary>Known properties, each with any value.</summary>
    Misfits,

    /// <summary>Rows whose kind or layout changes from one to the next.</summary>
    AlternatingKinds,

    /// <summary>Lone surrogates, escapes and control characters in names and values.</summary>
    OddText,

    /// <summary>Objects and arrays thousands of levels deep.</summary>
    DeepNesting,

    /// <summary>Numbers with thousands of digits.</summary>
    HugeNumbers,

    /// <summary>One string or name that fills the body.</summary>
    HugeText,

    /// <summary>JSON of any structure, with known names.</summary>
    AnyJson,

    /// <summary>Cursors of any type and text.</summary>
    Cursors,

    /// <summary>Next links, almost right.</summary>
    NextLinks,

    /// <summary>Something else than an object as a whole.</summary>
    WrongRoot,

    /// <summary>White space, commas, colons, quotes or brackets only.</summary>
    Punctuation,

    /// <summary>A body of errors: by field, nested, as lists, as text.</summary>
    Errors,

    /// <summary>Very many errors.</summary>
    ErrorFlood,

    /// <summary>Bytes that are no JSON and no text.</summary>
    Noise,
}
