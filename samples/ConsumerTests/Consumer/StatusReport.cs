using Verification.Generated.Didit;

namespace ConsumerTests.Consumer;

/// <summary>Counts Didit's sessions by status.</summary>
internal sealed class StatusReport(DiditClient didit)
{
    /// <summary>Reads all sessions of users.</summary>
    /// <returns>The number of sessions per status, including a status that this version does not know.</returns>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var session in didit.Sessions.List(new() { Limit = 50 }).WithCancellation(cancellationToken))
        {
            var status = session.Status?.Value ?? "none";
            counts[status] = counts.GetValueOrDefault(status) + 1;
        }

        return counts;
    }
}
