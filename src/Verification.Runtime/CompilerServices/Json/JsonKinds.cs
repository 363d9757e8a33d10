using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>The kinds of JSON values that a schema takes. Null is a value of each.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A text.</summary>
    String = 4,

    /// <summary>A number of 64 bits without a fraction.</summary>
    Integer = 8,

    /// <summary>A number, integers included.</summary>
    Number = 16,

    /// <summary>True or false.</summary>
    Boolean = 32,

    /// <summary>Any value.</summary>
    Any = Object | Array | String | Integer | Number | Boolean,
}
