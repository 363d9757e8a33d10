namespace Verification.Benchmarks.Reference;

/// <summary>Veriff's list as a consumer writes it for System.Text.Json and Newtonsoft.</summary>
public sealed class VeriffList
{
    public string? Status { get; set; }

    public List<VeriffAttempt>? Verifications { get; set; }
}

public sealed class VeriffAttempt
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public List<VeriffUserDefinedStatus>? UserDefinedData { get; set; }

    public DateTimeOffset? CreatedTime { get; set; }
}

public sealed class VeriffUserDefinedStatus
{
    public string? Status { get; set; }

    public string? StatusCode { get; set; }

    public string? Reason { get; set; }

    public string? ReasonCode { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }
}
