namespace Verification.Generator.CodeGeneration.Types;

/// <summary>The kinds of C# types that a schema can become.</summary>
internal enum TypeKind
{
    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>DateTimeOffset</c>, for <c>date-time</c>.</summary>
    Instant,

    /// <summary><c>DateOnly</c>, for <c>date</c>.</summary>
    Date,

    /// <summary><c>long</c>, for every integer: widening the format in a document must not change the C# type.</summary>
    Int64,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    OpenEnum,

    Model,

    /// <summary>A class for each kind of value, below one that is named.</summary>
    Union,

    /// <summary><c>OpenJson</c>: any JSON, kept as it came.</summary>
    Open,

    /// <summary><c>OpenJson&lt;T&gt;</c>: any JSON, with a typed view.</summary>
    OpenView,

    /// <summary><c>IReadOnlyList&lt;T&gt;</c>.</summary>
    List,

    /// <summary><c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
    Map,
}
