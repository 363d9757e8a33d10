using Verification.Sandbox.Data;

namespace Soak.Scans;

/// <summary>Maps the ids of the sandbox to the numbers of their rows.</summary>
internal static class RowNumbers
{
    /// <summary>How many of the sandbox's Didit sessions are of businesses.</summary>
    public static int DiditBusinesses(int rows) => rows / 4;

    /// <summary>The function for a vendor; it returns -1 for an unknown id.</summary>
    public static Func<string, int> Of(string vendor, int seed, int rows)
    {
        if (vendor == "twilio")
        {
            var sids = new RowIds(seed, "twilio.attempt");
            return sid => sids.TryFindSid(sid, "VL", 0, rows, out var row) ? row : -1;
        }

        if (vendor == "didit")
            return Didit(seed, rows);
        var ids = new RowIds(seed, vendor == "veriff" ? "veriff.attempt" : "deepidv.session");
        return id => RowId.TryParseUuid(id, out var parsed) && ids.TryFind(parsed, rows, out var row) ? row : -1;
    }

    /// <summary>Users first, businesses after them.</summary>
    private static Func<string, int> Didit(int seed, int rows)
    {
        var users = new RowIds(seed, "didit.user");
        var businesses = new RowIds(seed, "didit.business");
        var businessCount = DiditBusinesses(rows);
        var userCount = rows - businessCount;
        return id =>
        {
            if (!RowId.TryParseUuid(id, out var parsed))
                return -1;
            if (users.TryFind(parsed, userCount, out var row))
                return row;
            return businesses.TryFind(parsed, businessCount, out row) ? userCount + row : -1;
        };
    }
}
