namespace HostileBodies.Feeding;

/// <summary>What the child is told of a body before it asks for it.</summary>
/// <param name="Index">Which of the run.</param>
/// <param name="Size">How much of it a client may have to read.</param>
/// <param name="MayBeLost">Whether a lost connection is a fair way to put what arrives.</param>
internal sealed record FeedCase(int Index, int Size, bool MayBeLost);
