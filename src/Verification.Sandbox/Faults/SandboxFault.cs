using System.Text.Json.Serialization;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// A fault of one response of the sandbox. The kinds are a closed set of records; each says which vendors can have it.
/// Add them with <see cref="SandboxFaults"/>.
/// </summary>
/// <remarks>In JSON a fault is an object with <c>kind</c> and the record's properties in camel case; durations are seconds.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StatusFault), "status")]
[JsonDerivedType(typeof(LatencyFault), "latency")]
[JsonDerivedType(typeof(CutBodyFault), "cutBody")]
[JsonDerivedType(typeof(DroppedConnectionFault), "droppedConnection")]
[JsonDerivedType(typeof(SlowDripFault), "slowDrip")]
[JsonDerivedType(typeof(SignatureFault), "signature")]
[JsonDerivedType(typeof(ForeignRedirectFault), "foreignRedirect")]
[JsonDerivedType(typeof(SameOriginRedirectFault), "sameOriginRedirect")]
[JsonDerivedType(typeof(RedirectLoopFault), "redirectLoop")]
[JsonDerivedType(typeof(ForeignNextLinkFault), "foreignNextLink")]
[JsonDerivedType(typeof(RepeatedNextLinkFault), "repeatedNextLink")]
[JsonDerivedType(typeof(GarbageBodyFault), "garbageBody")]
[JsonDerivedType(typeof(ContentTypeFault), "contentType")]
[JsonDerivedType(typeof(RowsInsertedFault), "rowsInserted")]
[JsonDerivedType(typeof(RowsRemovedFault), "rowsRemoved")]
public abstract record SandboxFault
{
    private protected SandboxFault(FaultKind kind) => Kind = kind;

    /// <summary>
    /// The faults that a client with retries recovers from without losing a row, and the default of
    /// <see cref="SandboxFaults.Randomly"/>: status 429, 500, 502, 503 and 504, each without <c>Retry-After</c>, with 0 and
    /// with 1 second; latency of 20 and 200 milliseconds; bodies cut after 0 bytes, 1 byte, 200 bytes and before the last
    /// byte; dropped connections.
    /// </summary>
    public static IReadOnlyList<SandboxFault> Recoverable { get; } =
    [
        .. from status in (int[])[429, 500, 502, 503, 504]
        from retryAfter in (TimeSpan?[])[null, TimeSpan.Zero, TimeSpan.FromSeconds(1)]
        select new StatusFault(status, retryAfter),
        new LatencyFault(TimeSpan.FromMilliseconds(20)),
        new LatencyFault(TimeSpan.FromMilliseconds(200)),
        new CutBodyFault(0),
        new CutBodyFault(1),
        new CutBodyFault(200),
        new CutBodyFault(int.MaxValue),
        new DroppedConnectionFault(),
    ];

    /// <summary>The kind of the fault; <see cref="SandboxTraffic.FaultsByKind"/> counts by it.</summary>
    [JsonIgnore]
    public FaultKind Kind { get; }

    /// <summary>Before the vendor looks at the request.</summary>
    internal virtual void Prepare(Exchange exchange) { }

    /// <summary>Responds instead of the vendor; false if the vendor responds.</summary>
    internal virtual bool TryRespond(Exchange exchange) => false;

    /// <summary>When the body is complete, before it is signed.</summary>
    internal virtual void AlterBody(Exchange exchange) { }

    /// <summary>When the response is complete and signed, before it is sent.</summary>
    internal virtual void Alter(Exchange exchange) { }
}
