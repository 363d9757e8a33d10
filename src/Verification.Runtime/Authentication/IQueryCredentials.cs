namespace Verification.Runtime;

/// <summary>Credentials that stand in the query: links and checkpoints must not repeat them.</summary>
internal interface IQueryCredentials
{
    /// <summary>The names of the query parameters that hold them.</summary>
    IEnumerable<string> Parameters { get; }
}
