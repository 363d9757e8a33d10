namespace Verification.Sandbox.Faults.Control;

/// <summary>Why a control request was refused.</summary>
internal sealed record ErrorReport(string Error);
