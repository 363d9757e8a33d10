using Verification.Generated.Twilio;
using Verification.Runtime;

namespace ConsumerTests.Scaffolding;

/// <summary>A Twilio without a server: the attempts of a test, and the queries that were made.</summary>
internal sealed class TwilioDouble : TwilioVerifyClient
{
    private readonly AttemptsDouble attempts;

    public TwilioDouble() => attempts = new AttemptsDouble(this);

    /// <summary>What the next list returns.</summary>
    public IReadOnlyList<Attempt> Stored { get; set; } = [];

    /// <summary>The queries so far.</summary>
    public List<ListAttemptsQuery?> Queries { get; } = [];

    public override AttemptsClient Attempts => attempts;

    private sealed class AttemptsDouble(TwilioDouble twilio) : AttemptsClient
    {
        public override PagedSequence<Attempt> List(ListAttemptsQuery? query = null)
        {
            twilio.Queries.Add(query);
            return PagedSequence.From(twilio.Stored, pageSize: 20);
        }
    }
}
