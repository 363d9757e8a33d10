using System.Text.Json;

namespace Verification.Benchmarks.Reference;

/// <summary>Didit's page as a consumer writes it: one flat row for people and companies, which is cheaper than two classes.</summary>
public sealed class DiditPage
{
    public long? Count { get; set; }

    public string? Next { get; set; }

    public string? Previous { get; set; }

    public List<DiditSession>? Results { get; set; }
}

public sealed class DiditSession
{
    public string? SessionId { get; set; }

    public string? SessionKind { get; set; }

    public long? SessionNumber { get; set; }

    public string? Status { get; set; }

    public string? VendorData { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? PortraitImage { get; set; }

    public string? DocumentType { get; set; }

    public string? FullName { get; set; }

    public string? Country { get; set; }

    public JsonElement? PhoneNumber { get; set; }

    public JsonElement? EmailAddress { get; set; }

    public string? DiditInternalId { get; set; }

    public string? SessionUrl { get; set; }

    public List<string>? Features { get; set; }

    public JsonElement? AdditionalDetails { get; set; }

    public string? WorkflowType { get; set; }

    public string? WorkflowLabel { get; set; }

    public string? CompanyName { get; set; }

    public string? RegistrationNumber { get; set; }
}
