using Flavours.Tests.Flavours;
using Verification.Sandbox.Faults;

namespace Flavours.Tests.Behaviours;

/// <summary>Faults after which the rows are there all the same.</summary>
internal static class Recovery
{
    private const string Group = "Calls and retries";

    public static IReadOnlyList<Behaviour> All { get; } =
    [
        // Without our handlers, the credentials are added by hand.
        new(Group, "Rows are read with the vendor's credentials", ReadAsync) { OwnCode = Enum.GetValues<FlavourKind>() },
        new(Group, "500, 502, 503 and 504 are retried", scene => RecoverAsync(scene, [.. Errors(500, 502, 503), .. Errors(504)]))
        {
            Faults = [FaultKind.Status],
        },
        new(Group, "429 is retried, and `Retry-After` waited for", WaitAsync) { Faults = [FaultKind.Status] },
        new(Group, "A connection that is lost before the response is retried", LostAsync) { Faults = [FaultKind.DroppedConnection] },
        new(Group, "A body that is cut is requested again", scene => RecoverAsync(scene, new CutBodyFault(200)))
        {
            Faults = [FaultKind.CutBody],
        },
        new(Group, "A response that is late is read", scene => RecoverAsync(scene, new LatencyFault(TimeSpan.FromMilliseconds(5))))
        {
            Faults = [FaultKind.Latency],
            OwnCode = Enum.GetValues<FlavourKind>(),
        },
        new(Group, "A response in small parts is read", scene => RecoverAsync(scene, new SlowDripFault(4000, TimeSpan.FromMilliseconds(1))))
        {
            Faults = [FaultKind.SlowDrip],
            OwnCode = Enum.GetValues<FlavourKind>(),
        },
        new(Group, "A wrong `Content-Type` costs no row", scene => RecoverAsync(scene, new ContentTypeFault()))
        {
            Faults = [FaultKind.ContentType],
            OwnCode = Enum.GetValues<FlavourKind>(),
        },
    ];

    private static async Task ReadAsync(Scene scene)
    {
        var expected = await scene.ExpectedAsync();
        // Here the vendor that behaves is the behaviour, so the mutation is one that does not.
        if (scene.IsHarmless)
            scene.Faults.Add(new StatusFault(401), times: null);

        (await scene.ListAsync()).Select(row => row.Id).ShouldBe(expected.Select(row => row.Id));
    }

    private static async Task RecoverAsync(Scene scene, params SandboxFault[] faults)
    {
        var expected = await scene.ExpectedAsync();
        var before = scene.Traffic.Faults;
        foreach (var fault in faults)
            scene.Fault(fault);
        scene.Configure = options => options.Retry.MaximumRetries = faults.Length;

        (await scene.ListAsync()).Select(row => row.Id).ShouldBe(expected.Select(row => row.Id));

        (scene.Traffic.Faults - before).ShouldBe(faults.Length);
    }

    private static async Task WaitAsync(Scene scene)
    {
        var expected = await scene.ExpectedAsync();
        var time = new ManualTime { Skips = wait => wait == TimeSpan.FromSeconds(7) || wait.TotalSeconds is > 6.9 and < 9 };
        scene.Fault(new StatusFault(429, RetryAfter: TimeSpan.FromSeconds(7)));
        scene.Configure = options => options.TimeProvider = time;

        (await scene.ListAsync()).Select(row => row.Id).ShouldBe(expected.Select(row => row.Id));

        time.Skipped.ShouldHaveSingleItem().ShouldBeInRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9));
    }

    /// <summary>HttpClient itself retries on another pooled connection; a connection that is new when it is lost is not.</summary>
    private static async Task LostAsync(Scene scene)
    {
        var expected = await scene.ExpectedAsync();
        var before = scene.Traffic.Faults;
        scene.Fault(new DroppedConnectionFault(), times: 2);

        (await scene.ListAsync()).Select(row => row.Id).ShouldBe(expected.Select(row => row.Id));

        (scene.Traffic.Faults - before).ShouldBe(2);
    }

    private static IEnumerable<SandboxFault> Errors(params int[] statuses) => statuses.Select(status => new StatusFault(status));
}
