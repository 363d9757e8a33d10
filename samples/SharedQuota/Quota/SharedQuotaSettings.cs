namespace SharedQuota.Quota;

/// <summary>The quota of an account.</summary>
/// <param name="Permits">The requests that may arrive within any window.</param>
/// <param name="Window">The window.</param>
internal sealed record SharedQuotaSettings(int Permits, TimeSpan Window);
