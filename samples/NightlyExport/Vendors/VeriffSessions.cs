using System.Globalization;
using Verification.Generated.Veriff;

namespace NightlyExport.Vendors;

/// <summary>Veriff lists attempts session by session: a page is a session, a position the number of sessions that are done.</summary>
internal static class VeriffSessions
{
    public static async IAsyncEnumerable<ExportPage> ReadAsync(Accounts accounts, string? position, Func<Attempt, ExportRow> row)
    {
        var done = position is null ? 0 : int.Parse(position, CultureInfo.InvariantCulture);
        while (done < accounts.SessionIds.Count)
        {
            var response = await accounts.Veriff.Attempts.ListPageAsync(accounts.SessionIds[done]);
            done++;
            yield return new ExportPage(
                [.. response.Verifications.Select(row)],
                done == accounts.SessionIds.Count ? null : done.ToString(CultureInfo.InvariantCulture)
            );
        }
    }
}
