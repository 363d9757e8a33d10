using Flavours.Tests.Flavours;
using Flavours.Tests.Servers;
using Verification.Sandbox.Faults;

namespace Flavours.Tests.Behaviours;

/// <summary>Responses that are not read: signatures, redirects, statuses, sizes and times.</summary>
internal static class Refusal
{
    private const string Signatures = "Signatures (Veriff)";
    private const string Redirects = "Redirects";
    private const string Errors = "Errors and bounds";

    public static IReadOnlyList<Behaviour> All { get; } =
    [
        Signature("wrong", SignatureDefect.Wrong),
        Signature("missing", SignatureDefect.Missing),
        Signature("malformed", SignatureDefect.Malformed),
        new(Redirects, "One to another origin is a `RedirectException`, and 0 bytes are sent there", ForeignAsync)
        {
            Faults = [FaultKind.ForeignRedirect],
        },
        new(Redirects, "One within the origin is followed with the credentials", FollowAsync)
        {
            Faults = [FaultKind.SameOriginRedirect],
            // Without our handlers, .NET follows it too, and drops only Twilio's credentials.
            OwnCode = Enum.GetValues<FlavourKind>(),
        },
        new(Redirects, "301 to the path with or without its last slash is followed (Didit)", SlashAsync)
        {
            Vendors = [Vendor.Didit],
            OwnCode = Enum.GetValues<FlavourKind>(),
        },
        new(Redirects, "One to another resource of the origin is a `RedirectException`", ElsewhereAsync),
        new(Redirects, "Those that never end are a `RedirectException`", LoopAsync) { Faults = [FaultKind.RedirectLoop] },
        Status("401 is a `VerificationApiException` with its status, after one request", 401),
        Status("404 is one with the vendor's code", 404),
        new(Errors, "A body beyond `MaximumResponseBytes` is a `ResponseTooLargeException`", HugeAsync)
        {
            Faults = [FaultKind.GarbageBody],
        },
        new(Errors, "A body that does not end in time is a `TimeoutException`", EndlessAsync),
        new(Errors, "Requests wait for the `RateLimiter`", LimitAsync),
        new(Errors, "A call has its span", SpanAsync),
        new(Errors, "A key of your own in the headers is refused before sending", OwnKeyAsync),
    ];

    private static Behaviour Signature(string name, SignatureDefect defect) =>
        new(
            Signatures,
            $"A {name} one is a `SignatureException`",
            async scene =>
            {
                scene.Fault(new SignatureFault(defect));
                await scene.ThrowsAsync<SignatureException>();
            }
        )
        {
            Vendors = [Vendor.Veriff],
            Faults = [FaultKind.Signature],
        };

    private static Behaviour Status(string name, int status) =>
        new(
            Errors,
            name,
            async scene =>
            {
                scene.Serve(new Reply(Bodies.Error(scene.Vendor, "text"), status));
                var exception = await scene.ThrowsAsync<VerificationApiException>();
                exception.Status.ShouldBe((HttpStatusCode)status);
                exception.Code.ShouldNotBeNullOrEmpty();
                scene.Targets.Count.ShouldBe(1);
            }
        )
        {
            Faults = [FaultKind.Status],
        };

    private static async Task ForeignAsync(Scene scene)
    {
        scene.Fault(new ForeignRedirectFault(scene.Foreign.Address));
        var exception = await scene.ThrowsAsync<RedirectException>();
        exception.Target!.Port.ShouldBe(scene.Foreign.Address.Port);
        scene.Foreign.Connections.ShouldBe(0);
    }

    private static async Task FollowAsync(Scene scene)
    {
        var expected = await scene.ExpectedAsync();
        var before = scene.Traffic.Redirects;
        scene.Fault(new SameOriginRedirectFault(Hops: 2));
        (await scene.ListAsync()).Select(row => row.Id).ShouldBe(expected.Select(row => row.Id));
        (scene.Traffic.Redirects - before).ShouldBe(2);
    }

    private static async Task SlashAsync(Scene scene)
    {
        scene.Serve(target =>
            target.StartsWith("/v3/sessions/", StringComparison.Ordinal)
                ? new Reply("", 301, target.Replace("/v3/sessions/", "/v3/sessions", StringComparison.Ordinal))
                : new Reply(Bodies.Page(Vendor.Didit))
        );
        (await scene.ListAsync()).ShouldHaveSingleItem();
        scene.Targets.Count.ShouldBe(2);
    }

    private static async Task ElsewhereAsync(Scene scene)
    {
        scene.Serve(target => target == "/login" ? new Reply(Bodies.Page(scene.Vendor)) : new Reply("", 302, "/login"));
        await scene.ThrowsAsync<RedirectException>();
        scene.Targets.ShouldNotContain("/login");
    }

    private static async Task LoopAsync(Scene scene)
    {
        scene.Fault(new RedirectLoopFault());
        await scene.ThrowsAsync<RedirectException>();
    }

    private static async Task HugeAsync(Scene scene)
    {
        scene.Fault(new GarbageBodyFault(GarbageBody.Huge, 3_000_000), times: null);
        scene.Configure = options => options.MaximumResponseBytes = 2_000_000;
        await scene.ThrowsAsync<ResponseTooLargeException>();
    }

    private static async Task EndlessAsync(Scene scene)
    {
        scene.Hurry();
        scene.Serve(new Reply(Bodies.Page(scene.Vendor), IsEndless: true));
        scene.Configure = options =>
        {
            options.AttemptTimeout = TimeSpan.FromMilliseconds(40);
            options.Retry.MaximumRetries = 0;
        };
        await scene.ThrowsAsync<TimeoutException>();
    }

    private static async Task LimitAsync(Scene scene)
    {
        using var limiter = new RefusingLimiter();
        if (!scene.IsHarmless)
            scene.Configure = options => options.RateLimiter = limiter;
        await scene.ThrowsAsync<InvalidOperationException>();
        limiter.Requests.ShouldBe(1);
    }

    private static async Task SpanAsync(Scene scene)
    {
        using var spans = new SpanRecorder(isListening: !scene.IsHarmless);
        await scene.ListAsync();
        spans.Names.ShouldContain(name => name.StartsWith($"{scene.Vendor} list", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task OwnKeyAsync(Scene scene)
    {
        var requests = scene.Traffic.Requests;
        var header = scene.IsHarmless ? "X-Own" : "Authorization";
        (
            await scene.ThrowsAsync<ArgumentException>(() => scene.Flavour.ListAsync(header, "own-value", scene.Token))
        ).Message.ShouldNotContain("own-value");
        scene.Traffic.Requests.ShouldBe(requests);
    }
}
