using Flavours.Tests.Flavours;
using Flavours.Tests.Servers;
using Verification.Sandbox;
using Verification.Sandbox.Faults;

namespace Flavours.Tests.Behaviours;

/// <summary>Where a behaviour is shown: one vendor, one flavour, and servers of this run.</summary>
/// <param name="sandbox">The vendors.</param>
/// <param name="vendor">The vendor.</param>
/// <param name="kind">The flavour.</param>
/// <param name="mutation">What is taken away.</param>
internal sealed class Scene(VerificationSandbox sandbox, Vendor vendor, FlavourKind kind, Mutation mutation) : IAsyncDisposable
{
    /// <summary>Ends what waits for ever.</summary>
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));

    private VendorDouble? vendorDouble;
    private IFlavour? flavour;

    public Vendor Vendor => vendor;

    public FlavourKind Kind => kind;

    /// <summary>Whether the vendor behaves.</summary>
    public bool IsHarmless => mutation == Mutation.NoFault;

    public ForeignServer Foreign { get; } = new();

    /// <summary>Changes the options, before the flavour is first used.</summary>
    public Action<VerificationOptions>? Configure { get; set; }

    /// <summary>Whether an exception came within one of the flavour's own.</summary>
    public bool IsWrapped { get; private set; }

    public CancellationToken Token => patience.Token;

    public SandboxFaults Faults =>
        vendor switch
        {
            Vendor.Veriff => sandbox.Veriff.Faults,
            Vendor.Twilio => sandbox.Twilio.Faults,
            Vendor.Didit => sandbox.Didit.Faults,
            _ => sandbox.Deepidv.Faults,
        };

    public SandboxTraffic Traffic =>
        vendor switch
        {
            Vendor.Veriff => sandbox.Veriff.Traffic,
            Vendor.Twilio => sandbox.Twilio.Traffic,
            Vendor.Didit => sandbox.Didit.Traffic,
            _ => sandbox.Deepidv.Traffic,
        };

    /// <summary>The flavour, over the server of this scene.</summary>
    public IFlavour Flavour => flavour ??= kind.Open(Setup(mutation != Mutation.NoHandlers, Configure));

    /// <summary>Requests that the double has received.</summary>
    public IReadOnlyList<string> Targets => vendorDouble?.Targets ?? [];

    /// <summary>The address of the server in the place of the vendor.</summary>
    public Uri DoubleAddress => vendorDouble!.Address;

    /// <summary>Ends soon what waits for ever without our handlers.</summary>
    public void Hurry()
    {
        if (mutation == Mutation.NoHandlers)
            patience.CancelAfter(TimeSpan.FromMilliseconds(300));
    }

    /// <summary>Injects a fault into the next response of the sandbox.</summary>
    public void Fault(SandboxFault fault, int? times = 1, int? page = null)
    {
        if (!IsHarmless)
            Faults.Add(fault, new FaultFilter(Page: page), times);
    }

    /// <summary>Puts a server in the place of the vendor.</summary>
    /// <param name="respond">The response to the request of a target.</param>
    /// <param name="harmless">The response of a vendor that behaves.</param>
    public void Serve(Func<string, Reply> respond, Reply? harmless = null) =>
        vendorDouble = new VendorDouble(
            sandbox.Veriff.SharedSecret,
            IsHarmless ? _ => harmless ?? new Reply(Bodies.Page(vendor)) : respond
        );

    public void Serve(Reply reply) => Serve(_ => reply);

    /// <summary>Reads the first page.</summary>
    public Task<IReadOnlyList<Row>> ListAsync() => Flavour.ListAsync(Token);

    /// <summary>Reads all pages.</summary>
    public async Task<List<Row>> ListAllAsync()
    {
        var rows = new List<Row>();
        await foreach (var row in Flavour.ListAllAsync(Token))
            rows.Add(row);
        return rows;
    }

    /// <summary>The rows of the sandbox, read by our client without a fault.</summary>
    public async Task<IReadOnlyList<Row>> ExpectedAsync(bool all = false)
    {
        using var ours = FlavourKind.Ours.Open(Setup(hasHandlers: true, configure: null));
        return all ? await ours.ListAllAsync(Token).ToListAsync(Token) : await ours.ListAsync(Token);
    }

    /// <summary>Expects an exception, which a flavour may have put into one of its own.</summary>
    public async Task<T> ThrowsAsync<T>(Func<Task>? act = null)
        where T : Exception
    {
        var thrown = await Record.ExceptionAsync(act ?? ListAsync);
        thrown.ShouldNotBeNull();
        var found = thrown;
        while (found is not T && found.InnerException is { } inner)
            found = inner;
        IsWrapped |= !ReferenceEquals(found, thrown);
        return found.ShouldBeAssignableTo<T>(thrown.ToString())!;
    }

    public async ValueTask DisposeAsync()
    {
        flavour?.Dispose();
        Faults.Clear();
        if (vendorDouble is not null)
            await vendorDouble.DisposeAsync();
        await Foreign.DisposeAsync();
        patience.Dispose();
    }

    private Setup Setup(bool hasHandlers, Action<VerificationOptions>? configure) =>
        new(vendor, vendorDouble?.Address ?? Address(), sandbox, hasHandlers, configure);

    private Uri Address() =>
        vendor switch
        {
            Vendor.Veriff => sandbox.Veriff.BaseUrl,
            Vendor.Twilio => sandbox.Twilio.BaseUrl,
            Vendor.Didit => sandbox.Didit.BaseUrl,
            _ => sandbox.Deepidv.BaseUrl,
        };
}
