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
    private static readonly string[] s_names =
        ["DateCreatedAfter", "DateCreatedBefore", "ChannelData.To", "Country", "Channel", "VerifyServiceSid", "VerificationSid", "Status"];

    private static readonly string[] s_dateFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private readonly AttemptTable _attempts;
    private readonly QueryParameters _query;
    private readonly List<Predicate<int>> _conditions = [];

    public AttemptFilter(QueryParameters query, AttemptTable attempts)
    {
        _query = query;
        _attempts = attempts;
        AddDates();
        AddIdentities();
        AddChannel();
    }

    /// <summary>The parameter that cannot be read, if there is one.</summary>
    public string? BadParameter { get; private set; }

    public bool IsEmpty => _conditions.Count == 0;

    public bool Matches(int attempt)
    {
        if (!_attempts.Rows.Contains(attempt))
            return false;
        foreach (Predicate<int> condition in _conditions)
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
        foreach (string name in s_names)
        {
            if (_query.Text(name) is { } value)
                text.Append(name).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
        }

        return text.ToString();
    }

    private void AddDates()
    {
        if (Instant("DateCreatedAfter") is { } after)
            _conditions.Add(attempt => _attempts.CreatedAt(attempt) > after);
        if (Instant("DateCreatedBefore") is { } before)
            _conditions.Add(attempt => _attempts.CreatedAt(attempt) < before);
    }

    private void AddIdentities()
    {
        if (_query.Text("VerifyServiceSid") is { } serviceSid)
        {
            int service = _attempts.FindService(serviceSid);
            _conditions.Add(attempt => _attempts.ServiceOf(attempt) == service);
        }

        if (_query.Text("VerificationSid") is { } verificationSid)
        {
            int verification = _attempts.FindVerification(verificationSid);
            _conditions.Add(attempt => AttemptTable.VerificationOf(attempt) == verification);
        }
    }

    private void AddChannel()
    {
        if (_query.Text("Status") is { } status)
            _conditions.Add(attempt => status == (_attempts.IsConverted(attempt) ? "converted" : "unconverted"));
        if (_query.Text("Channel") is { } name)
        {
            Channel? channel = ChannelNames.Parse(name);
            _conditions.Add(attempt => _attempts.ChannelOf(attempt) == channel);
        }

        if (_query.Text("Country") is { } country)
        {
            _conditions.Add(attempt => _attempts.DestinationOf(attempt).Country == country
                && _attempts.ChannelOf(attempt) != Channel.Email
                && _attempts.HasChannelData(attempt));
        }

        if (_query.Text("ChannelData.To") is { } to)
            _conditions.Add(attempt => _attempts.HasChannelData(attempt) && _attempts.RecipientOf(attempt) == to);
    }

    private DateTime? Instant(string name)
    {
        if (_query.Text(name) is not { } text)
            return null;
        if (DateTime.TryParseExact(
            text, s_dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime instant))
            return instant;
        BadParameter ??= name;
        return null;
    }
}
