namespace Verification.Runtime;

/// <summary>What an operation returned.</summary>
/// <param name="Value">The decoded body.</param>
/// <param name="Asked">The address that was asked first.</param>
/// <param name="Answered">The address that answered: the one asked, or the last of its redirects.</param>
internal readonly record struct Answer<T>(T Value, Uri Asked, Uri Answered);
