namespace Verification.Runtime;

/// <summary>The next page.</summary>
/// <param name="Target">The request for it.</param>
/// <param name="Cursor">Its place, for checkpoints.</param>
internal sealed record NextPage(RequestTarget Target, string Cursor);
