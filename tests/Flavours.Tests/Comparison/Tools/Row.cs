namespace Flavours.Tests.Comparison.Tools;

/// <summary>What a caller sees of a row.</summary>
/// <param name="Id">The id; null if the tool lost it.</param>
/// <param name="Status">The status as text, wherever the tool keeps it; null if the tool lost it.</param>
internal sealed record Row(string? Id, string? Status);
