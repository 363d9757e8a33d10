namespace Verification.Runtime;

/// <param name="Target">The request for it.</param>
/// <param name="Cursor">Its cursor, for checkpoints.</param>
internal sealed record NextPage(RequestTarget Target, string Cursor);
