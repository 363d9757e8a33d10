using System.Globalization;
using System.Text;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Twilio;

/// <summary>
/// The eight filters of the list. They are compared exactly. A value that no attempt has matches nothing, even if it is not a member of
/// an enumeration.
/// </summary>
internal sealed class AttemptFilter
{
    private static readonly string[] Names =
    [
        "DateCreatedAfter",
        "DateCreatedBefore",
        "ChannelData.To",
        "Country",
        "Channel",
        "VerifyServiceSid",
        "VerificationSid",
        "Status",
    ];

    private static readonly string[] DateFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private readonly AttemptTable attempts;
    private readonly QueryParameters query;
    private readonly List<Predicate<int>> conditions = [];

    public AttemptFilter(QueryParameters query, AttemptTable attempts)
    {
        this.query = query;
        this.attempts = attempts;
        AddDates();
        AddIdentities();
        AddChannel();
    }

    /// <summary>The parameter that cannot be read, if there is one.</summary>
    public string? BadParameter { get; private set; }

    public bool IsEmpty => conditions.Count == 0;

    public bool Matches(int attempt)
    {
        if (!attempts.Rows.Contains(attempt))
            return false;
        foreach (var condition in conditions)
        {
            if (!condition(attempt))
                return false;
        }

        return true;
    }

    /// <summary>The filters as a query, each followed by an ampersand.</summary>
    public string ToQuery()
    {
        var text = new StringBuilder();
        foreach (var name in Names)
        {
            if (query.Text(name) is { } value)
                text.Append(name).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
        }

        return text.ToString();
    }

    private void AddDates()
    {
        if (Instant("DateCreatedAfter") is { } after)
            conditions.Add(attempt => attempts.CreatedAt(attempt) > after);
        if (Instant("DateCreatedBefore") is { } before)
            conditions.Add(attempt => attempts.CreatedAt(attempt) < before);
    }

    private void AddIdentities()
    {
        if (query.Text("VerifyServiceSid") is { } serviceSid)
        {
            var service = attempts.FindService(serviceSid);
            conditions.Add(attempt => attempts.ServiceOf(attempt) == service);
        }

        if (query.Text("VerificationSid") is { } verificationSid)
        {
            var verification = attempts.FindVerification(verificationSid);
            conditions.Add(attempt => AttemptTable.VerificationOf(attempt) == verification);
        }
    }

    private void AddChannel()
    {
        if (query.Text("Status") is { } status)
            conditions.Add(attempt => status == (attempts.IsConverted(attempt) ? "converted" : "unconverted"));
        if (query.Text("Channel") is { } name)
        {
            var channel = ChannelNames.Parse(name);
            conditions.Add(attempt => attempts.ChannelOf(attempt) == channel);
        }

        if (query.Text("Country") is { } country)
        {
            conditions.Add(attempt =>
                attempts.DestinationOf(attempt).Country == country
                && attempts.ChannelOf(attempt) != Channel.Email
                && attempts.HasChannelData(attempt)
            );
        }

        if (query.Text("ChannelData.To") is { } to)
            conditions.Add(attempt => attempts.HasChannelData(attempt) && attempts.RecipientOf(attempt) == to);
    }

    private DateTime? Instant(string name)
    {
        if (query.Text(name) is not { } text)
            return null;
        if (
            DateTime.TryParseExact(
                text,
                DateFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var instant
            )
        )
        {
            return instant;
        }

        BadParameter ??= name;
        return null;
    }
}
