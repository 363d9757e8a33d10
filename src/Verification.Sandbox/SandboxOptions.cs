namespace Verification.Sandbox;

/// <summary>How a <see cref="VerificationSandbox"/> is set up. Checked by <see cref="VerificationSandbox.StartAsync"/>.</summary>
public sealed class SandboxOptions
{
    /// <summary>The largest <see cref="Rows"/>.</summary>
    public const int MaximumRows = 10_000_000;

    /// <summary>The largest <see cref="Port"/>: four consecutive ports must fit below 65,536.</summary>
    public const int MaximumPort = 65_532;

    /// <summary>
    /// How many rows every vendor holds, 0 to <see cref="MaximumRows"/>; 2,000 by default. Rows are computed on
    /// request, so that a large number costs no memory.
    /// </summary>
    public int Rows { get; init; } = 2_000;

    /// <summary>
    /// The seed of the data and the credentials; 1 by default. The same seed, the same <see cref="Rows"/> and the
    /// same UTC day give the same rows on every machine.
    /// </summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// 0 (the default) takes four free ports; a number from 1 to <see cref="MaximumPort"/> puts Veriff on that port and
    /// Twilio, Didit and deepidv on the three after it. Only 127.0.0.1 is listened on.
    /// </summary>
    public int Port { get; init; }

    /// <summary>
    /// The clock behind the dates of the rows, which count back from the last UTC midnight before the start or, for rows that
    /// <see cref="Faults.RowsInsertedFault"/> adds, are those of their arrival; behind Twilio's rate limit, and behind the waits of <see cref="Faults.LatencyFault"/> and <see cref="Faults.SlowDripFault"/>.
    /// The system's by default.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Whether Twilio refuses more than 100 requests per minute with status 429, as its vendor page says; <see langword="true"/> by
    /// default. The pages of the other vendors state no number, so they refuse nothing.
    /// </summary>
    public bool EnforceRateLimit { get; init; } = true;

    /// <summary>
    /// How many requests <see cref="SandboxTraffic.RecentRequests"/> keeps for every vendor, 0 to 100,000; 1,000 by default.
    /// </summary>
    public int RecentRequestCapacity { get; init; } = 1_000;

    internal void Validate()
    {
        RequireRange(Rows, 0, MaximumRows, nameof(Rows));
        RequireRange(Port, 0, MaximumPort, nameof(Port));
        RequireRange(RecentRequestCapacity, 0, 100_000, nameof(RecentRequestCapacity));
        RequireValue(TimeProvider, nameof(TimeProvider));
    }

    private static void RequireValue(object? value, string option)
    {
        if (value is null)
            throw new ArgumentNullException(option, $"{option} must not be null; TimeProvider.System is the default.");
    }

    private static void RequireRange(int value, int minimum, int maximum, string option)
    {
        if (value < minimum || value > maximum)
            throw new ArgumentOutOfRangeException(option, value, $"{option} must lie between {minimum} and {maximum}.");
    }
}
