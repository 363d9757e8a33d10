using Soak.Sandboxes;
using Verification.Generated.Veriff;
using Verification.Sandbox.Data;
using Verification.Sandbox.Veriff;

namespace Soak.Scans;

/// <summary>Reads all attempts of Veriff, which has no pages, session by session and several at a time.</summary>
internal sealed class SessionScan(SandboxAddresses addresses) : IDisposable
{
    private const int AtOnce = 4;

    private readonly VeriffClient veriff = new(
        Soaking.Configure(
            new VeriffOptions
            {
                BaseUrl = addresses.Veriff,
                ApiKey = addresses.VeriffKey,
                SharedSecret = addresses.VeriffSecret,
            }
        )
    );

    /// <summary>Returns the ids of the attempts of each session.</summary>
    public Task ReadAsync(Action<IReadOnlyList<string>> use, CancellationToken cancellationToken)
    {
        var ids = new RowIds(addresses.Plan.Seed, "veriff.session");
        var sessions = new SessionLayout(addresses.Plan.Seed, addresses.Plan.Rows).SessionCount;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(
            Enumerable.Range(0, sessions),
            options,
            async (session, cancel) =>
            {
                var attempts = await veriff.Attempts.ListPageAsync(ids[session].ToUuid(), cancel);
                use([.. attempts.Verifications.Select(attempt => attempt.Id ?? "")]);
            }
        );
    }

    public void Dispose() => veriff.Dispose();
}
