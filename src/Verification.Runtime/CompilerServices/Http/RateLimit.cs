using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>A limit that a vendor documents.</summary>
/// <param name="Permits">Requests allowed in one window.</param>
/// <param name="Window">The length of the window.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RateLimit(int Permits, TimeSpan Window);
