namespace Verification.Sandbox.Data;

/// <summary>How many digits of a second a vendor writes.</summary>
internal enum InstantPrecision
{
    Seconds = 0,
    Milliseconds = 3,
    Microseconds = 6,
}
