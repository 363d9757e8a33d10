using System.Text.Json;

namespace Verification.Benchmarks.Reference;

/// <summary>deepidv's page as a consumer writes it for System.Text.Json.</summary>
public sealed class DeepidvPage
{
    public List<DeepidvSession>? Sessions { get; set; }

    public string? NextToken { get; set; }
}

public sealed class DeepidvSession
{
    public string? Id { get; set; }

    public string? OrganizationId { get; set; }

    public string? UserId { get; set; }

    public string? SenderUserId { get; set; }

    public string? ExternalId { get; set; }

    public string? WorkflowId { get; set; }

    public JsonElement? WorkflowSteps { get; set; }

    public string? Status { get; set; }

    public string? Type { get; set; }

    public string? SessionProgress { get; set; }

    public DeepidvLocation? Location { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public JsonElement? MetaData { get; set; }

    public JsonElement? Uploads { get; set; }

    public JsonElement? AnalysisData { get; set; }

    public string? BankStatementRequestId { get; set; }
}

public sealed class DeepidvLocation
{
    public string? Country { get; set; }
}
