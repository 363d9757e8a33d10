namespace Verification.Generated.Didit;

/// <summary>What of a webhook its signature covers.</summary>
public enum DiditSignedPart
{
    /// <summary>All of the body.</summary>
    Body,

    /// <summary>
    /// The timestamp, the id and the status of the session and the type of the webhook: what else is in the body may have been changed.
    /// </summary>
    Status,
}
