using Verification.Sandbox.Data;

namespace Verification.Sandbox.Twilio;

/// <summary>
/// Attempts, computed from their numbers, in the order of <see cref="LiveRows"/>. Every six attempts belong to three verifications of one,
/// two and three attempts.
/// </summary>
internal sealed class AttemptTable(int seed, int rows, DateTimeOffset end, TimeProvider clock)
{
    public const string AttemptPrefix = "VL";

    private const int NoVerification = int.MinValue;
    private const int ServiceCount = 5;
    private const int AttemptsPerBlock = 6;
    private const int VerificationsPerBlock = 3;

    private readonly RowIds attemptIds = new(seed, "twilio.attempt");
    private readonly RowIds verificationIds = new(seed, "twilio.verification");
    private readonly RowIds serviceIds = new(seed, "twilio.service");
    private readonly SeededHash verifications = new(seed, "twilio.verification.data");
    private readonly SeededHash attempts = new(seed, "twilio.attempt.data");
    private readonly Timeline created = new(seed, "twilio.time", end, TimeSpan.FromDays(28), rows, InstantPrecision.Seconds);

    public LiveRows Rows { get; } = new(rows, clock);

    public string[] ServiceSids => [.. Enumerable.Range(0, ServiceCount).Select(service => serviceIds[service].ToSid("VA"))];

    public RowId AccountId { get; } = new RowIds(seed, "credentials.twilio.account")[0];

    /// <summary>The random numbers that only the JSON of an attempt needs.</summary>
    public SeededHash Details { get; } = new(seed, "twilio.details");

    public RowId AttemptId(int attempt) => attemptIds[attempt];

    public RowId VerificationId(int attempt) => verificationIds[VerificationOf(attempt)];

    public RowId ServiceId(int attempt) => serviceIds[ServiceOf(attempt)];

    public bool TryFind(string sid, out int attempt) => attemptIds.TryFindSid(sid, AttemptPrefix, Rows, out attempt);

    /// <summary>-1 for a SID that is not a service of the sandbox.</summary>
    public int FindService(string sid) => serviceIds.TryFindSid(sid, "VA", 0, ServiceCount, out var service) ? service : -1;

    /// <summary><see cref="NoVerification"/> for a SID that is not of the sandbox.</summary>
    public int FindVerification(string sid) =>
        verificationIds.TryFindSid(sid, "VE", VerificationOf(Rows.First), VerificationOf(Math.Max(rows - 1, 0)) + 1, out var verification)
            ? verification
            : NoVerification;

    public DateTime CreatedAt(int attempt) => created.At(attempt, Rows);

    public static int VerificationOf(int attempt)
    {
        // Rounded downwards, since attempts that arrived later have numbers below 0.
        var block = (int)Math.Floor((double)attempt / AttemptsPerBlock);
        var place = attempt - (block * AttemptsPerBlock);
        return (block * VerificationsPerBlock)
            + (
                place == 0 ? 0
                : place < 3 ? 1
                : 2
            );
    }

    public int ServiceOf(int attempt) => verifications.Below(VerificationOf(attempt), 0, ServiceCount);

    public Destination DestinationOf(int attempt) => verifications.Pick(VerificationOf(attempt), 1, Destination.All);

    public Channel ChannelOf(int attempt) =>
        IsByEmail(VerificationOf(attempt)) ? Channel.Email : (Channel)attempts.Below(attempt, 0, (int)Channel.Email);

    /// <summary>A telephone number, or for e-mail an address.</summary>
    public string RecipientOf(int attempt)
    {
        var verification = VerificationOf(attempt);
        var person = verifications.Below(verification, 3, MadeUpPeople.PhoneNumbers);
        return IsByEmail(verification) ? MadeUpPeople.EmailAddress(person) : MadeUpPeople.PhoneNumber(person);
    }

    /// <summary>Only the newest attempt of a verification can have converted.</summary>
    public bool IsConverted(int attempt)
    {
        var verification = VerificationOf(attempt);
        return (attempt == 0 || VerificationOf(attempt - 1) != verification) && verifications.Chance(verification, 4, 70);
    }

    /// <summary>A few attempts have no channel data yet.</summary>
    public bool HasChannelData(int attempt) => !attempts.Chance(attempt, 1, 2);

    private bool IsByEmail(int verification) => verifications.Chance(verification, 2, 15);
}
