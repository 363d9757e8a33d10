namespace SharedQuota.Check;

/// <summary>A clock whose minute takes a given number of seconds.</summary>
internal sealed class ScaledTime(int secondsPerMinute) : TimeProvider
{
    private readonly DateTimeOffset startInstant = System.GetUtcNow();
    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => startInstant + (System.GetElapsedTime(start) * 60 / secondsPerMinute);
}
