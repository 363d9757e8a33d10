namespace Verification.Runtime;

/// <summary>A page and the cursor of the next one.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor of the next page; <see langword="null"/> at the end.</param>
internal readonly record struct CursorPage<T>(IReadOnlyList<T> Items, string? Next);
