using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// The faults of one vendor's responses: for the next requests, for those that a filter or predicate matches, or
/// at random with a seed. None at the start. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <para>A request gets at most one fault: the first that was added for it, otherwise a random one. The same
/// plan gives the same faults for the same order of requests.</para>
/// <para>Clients in other languages do the same over HTTP, at <c>/__sandbox/faults</c> on the vendor's own port: <c>GET</c>
/// lists the plan, <c>POST</c> adds to it, <c>DELETE</c> clears it; <c>GET /__sandbox/traffic</c> has the counters of
/// <see cref="SandboxTraffic"/>. These requests need no credentials and are not counted. A <c>POST</c> holds
/// <c>{"fault":{"kind":"status","status":503,"retryAfter":1},"times":2,"operation":"listAttempts","page":3,"path":"/v2/"}</c>,
/// where all but <c>fault</c> are optional and <c>"times":null</c> means for ever, or
/// <c>{"rate":0.05,"seed":42,"faults":[…]}</c>, where <c>faults</c> is optional.</para>
/// </remarks>
/// <example>
/// <code>
/// sandbox.Twilio.Faults.Add(new StatusFault(503, RetryAfter: TimeSpan.FromSeconds(1)));
/// sandbox.Twilio.Faults.Add(new CutBodyFault(100), new FaultFilter(Page: 3));
/// sandbox.Didit.Faults.Randomly(rate: 0.05, seed: 42);
/// </code>
/// </example>
public sealed class SandboxFaults
{
    private readonly Lock gate = new();
    private readonly List<PlannedFault> planned = [];
    private readonly FaultProfile profile;
    private readonly IReadOnlyList<LiveRows> rows;
    private long requests;

    internal SandboxFaults(FaultProfile profile, params IReadOnlyList<LiveRows> rows)
    {
        this.profile = profile;
        this.rows = rows;
    }

    /// <summary>A copy of the plan, in the order in which entries were added, without faults that are used up.</summary>
    public IReadOnlyList<PlannedFault> Planned
    {
        get
        {
            lock (gate)
                return [.. planned];
        }
    }

    /// <summary>Adds a fault for the next requests of any kind.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests that get the fault, from 1; 1 by default, null for all.</param>
    /// <returns>The entry of the plan, which counts the requests that got the fault.</returns>
    /// <exception cref="ArgumentException">The vendor cannot have such a fault; the message lists those it can have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public PlannedFault Add(SandboxFault fault, int? times = 1) => Add(fault, _ => true, null, times);

    /// <summary>Adds a fault for the next requests that a filter matches.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="filter">The operation, page and path that requests must have.</param>
    /// <param name="times">The number of requests that get the fault, from 1; 1 by default, null for all.</param>
    /// <returns>The entry of the plan, which counts the requests that got the fault.</returns>
    /// <exception cref="ArgumentException">The vendor cannot have such a fault; the message lists those it can have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public PlannedFault Add(SandboxFault fault, FaultFilter filter, int? times = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Add(fault, filter.Matches, filter, times);
    }

    /// <summary>Adds a fault for the next requests that a predicate chooses.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="isMeant">Called for one request at a time, under a lock: it must be quick and must not use the sandbox.</param>
    /// <param name="times">The number of requests that get the fault, from 1; 1 by default, null for all.</param>
    /// <returns>The entry of the plan, which counts the requests that got the fault.</returns>
    /// <exception cref="ArgumentException">The vendor cannot have such a fault; the message lists those it can have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public PlannedFault Add(SandboxFault fault, Func<FaultRequest, bool> isMeant, int? times = 1)
    {
        ArgumentNullException.ThrowIfNull(isMeant);
        return Add(fault, isMeant, null, times);
    }

    /// <summary>Adds random faults for all requests until the plan is cleared.</summary>
    /// <param name="rate">The share of requests that get a fault, 0 to 1, for instance 0.05.</param>
    /// <param name="seed">The same seed gives the same faults for the same order of requests.</param>
    /// <param name="faults">
    /// The faults to choose from: first a kind, then one of its faults, each with equal odds. <see cref="SandboxFault.Recoverable"/>
    /// if there are none. Faults that end a client's work, such as foreign redirects, occur only if they are named here.
    /// </param>
    /// <returns>The entry of the plan, which counts the requests that got the fault.</returns>
    /// <exception cref="ArgumentException">The vendor cannot have such a fault; the message lists those it can have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate lies outside 0 to 1.</exception>
    public PlannedFault Randomly(double rate, int seed, params IReadOnlyList<SandboxFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (rate is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(rate),
                rate,
                "rate must lie between 0 and 1, for instance 0.05 for one request in twenty."
            );
        }

        SandboxFault[] chosen = faults.Count == 0 ? [.. SandboxFault.Recoverable] : [.. faults];
        foreach (var fault in chosen)
            RequireSupport(fault, nameof(faults));
        return Plan(new PlannedFault(chosen, rate, seed));
    }

    /// <summary>
    /// Clears the plan and undoes what faults inserted or removed. The counters of <see cref="SandboxTraffic"/>
    /// stay.
    /// </summary>
    public void Clear()
    {
        lock (gate)
            planned.Clear();
        foreach (var rows in rows)
            rows.Restore();
    }

    internal SandboxFault? Next(Exchange exchange)
    {
        lock (gate)
        {
            var number = ++requests;
            if (planned.Count == 0)
                return null;
            (var operation, var page) = profile.Describe(exchange);
            var request = new FaultRequest(
                number,
                exchange.Http.Request.Method,
                exchange.Path,
                exchange.Http.Request.QueryString.Value ?? string.Empty,
                operation,
                page,
                exchange.IsRedirected
            );
            return Choose(request);
        }
    }

    private SandboxFault? Choose(FaultRequest request)
    {
        PlannedFault? chosen = null;
        SandboxFault? fault = null;
        foreach (var planned in planned)
        {
            if (planned.Draw(request) is not { } drawn || !profile.Fits(drawn.Kind, request))
                continue;
            if (chosen is null || (chosen.IsRandom && !planned.IsRandom))
                (chosen, fault) = (planned, drawn);
        }

        chosen?.Inject();
        if (chosen?.Remaining == 0)
            planned.Remove(chosen);
        return fault;
    }

    private PlannedFault Add(SandboxFault fault, Func<FaultRequest, bool> isMeant, FaultFilter? filter, int? times)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (times < 1)
            throw new ArgumentOutOfRangeException(nameof(times), times, "times must be at least 1, or null for every request.");
        RequireSupport(fault, nameof(fault));
        return Plan(new PlannedFault([fault], isMeant, filter, times));
    }

    private PlannedFault Plan(PlannedFault planned)
    {
        lock (gate)
            this.planned.Add(planned);
        return planned;
    }

    private void RequireSupport(SandboxFault fault, string parameter)
    {
        ArgumentNullException.ThrowIfNull(fault, parameter);
        if (profile.Foreign.Contains(fault.Kind))
        {
            throw new ArgumentException(
                $"{profile.Vendor} cannot have the fault {fault.Kind}. Choose one of "
                    + $"{string.Join(", ", Enum.GetValues<FaultKind>().Except(profile.Foreign))}.",
                parameter
            );
        }
    }
}
