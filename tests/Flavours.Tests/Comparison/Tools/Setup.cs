namespace Flavours.Tests.Comparison.Tools;

/// <summary>A tool with one of the settings that its user has to choose.</summary>
/// <param name="Label">The choice as the table names it; empty where there is none.</param>
/// <param name="Tool">The tool with it.</param>
internal sealed record Setup(string Label, Tool Tool);
