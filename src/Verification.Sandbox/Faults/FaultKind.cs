namespace Verification.Sandbox.Faults;

/// <summary>What a <see cref="SandboxFault"/> does; in JSON the names are in camel case, for instance <c>cutBody</c>.</summary>
public enum FaultKind
{
    /// <summary>A response with another status: <see cref="StatusFault"/>.</summary>
    Status,

    /// <summary>The right response, late: <see cref="LatencyFault"/>.</summary>
    Latency,

    /// <summary>A connection that ends within the body: <see cref="CutBodyFault"/>.</summary>
    CutBody,

    /// <summary>A connection that ends before the response: <see cref="DroppedConnectionFault"/>.</summary>
    DroppedConnection,

    /// <summary>The right response, a few bytes at a time: <see cref="SlowDripFault"/>.</summary>
    SlowDrip,

    /// <summary>A wrong, missing or malformed signature (Veriff): <see cref="SignatureFault"/>.</summary>
    Signature,

    /// <summary>A redirect to another origin: <see cref="ForeignRedirectFault"/>.</summary>
    ForeignRedirect,

    /// <summary>Redirects within the vendor that lead to the right response: <see cref="SameOriginRedirectFault"/>.</summary>
    SameOriginRedirect,

    /// <summary>Redirects that never end: <see cref="RedirectLoopFault"/>.</summary>
    RedirectLoop,

    /// <summary>A next page at another address: <see cref="ForeignNextLinkFault"/>.</summary>
    ForeignNextLink,

    /// <summary>A next page that is the same page again: <see cref="RepeatedNextLinkFault"/>.</summary>
    RepeatedNextLink,

    /// <summary>A success whose body is invalid: <see cref="GarbageBodyFault"/>.</summary>
    GarbageBody,

    /// <summary>The right body under a wrong <c>Content-Type</c>: <see cref="ContentTypeFault"/>.</summary>
    ContentType,

    /// <summary>New rows at the head of the list: <see cref="RowsInsertedFault"/>.</summary>
    RowsInserted,

    /// <summary>Rows that leave the head of the list: <see cref="RowsRemovedFault"/>.</summary>
    RowsRemoved,
}
