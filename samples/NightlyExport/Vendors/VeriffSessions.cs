using Verification.Generated.Veriff;

namespace NightlyExport.Vendors;

/// <summary>
/// Veriff lists attempts session by session: a page is a session, a position the last session that is done. Each night reads the sessions
/// that the configuration then names.
/// </summary>
internal static class VeriffSessions
{
    public static async IAsyncEnumerable<ExportPage> ReadAsync(Accounts accounts, string? position, Func<Attempt, ExportRow> row)
    {
        var ids = accounts.SessionIds.ToList();
        // Another list of sessions does not hold the position, and is read from its start.
        for (var index = position is null ? 0 : ids.IndexOf(position) + 1; index < ids.Count; index++)
        {
            var response = await accounts.Veriff.Attempts.ListPageAsync(ids[index]);
            yield return new ExportPage([.. response.Verifications.Select(row)], index + 1 < ids.Count ? ids[index] : null);
        }
    }
}
