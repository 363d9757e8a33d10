namespace Verification.Generator.Contracts.Git;

/// <summary>
/// What the user wants to compare cannot be found: no such revision, no repository, no git. The message is one line; the exit code is 2.
/// </summary>
internal sealed class ContractSourceException(string message) : Exception(message);
