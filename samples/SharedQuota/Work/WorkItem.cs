namespace SharedQuota.Work;

/// <summary>A day that a process has taken.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Owner">The process.</param>
/// <param name="Progress">How far the day was counted, by whichever process.</param>
internal sealed record WorkItem(DateOnly Day, string Owner, Progress Progress);
