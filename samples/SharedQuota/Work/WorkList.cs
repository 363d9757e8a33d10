using System.Globalization;
using StackExchange.Redis;

namespace SharedQuota.Work;

/// <summary>
/// The days to count, in Redis. A process that takes a day has a lease on it, which each page renews. When the process ends without
/// finishing, the lease runs out, and another process continues after the last page that was saved.
/// </summary>
/// <param name="redis">The database.</param>
/// <param name="lease">How long a day stays with a process that makes no progress: longer than the longest wait for the quota.</param>
internal sealed class WorkList(IDatabase redis, TimeSpan lease)
{
    /// <summary>Day → the instant, in milliseconds by Redis's clock, from which it may be taken.</summary>
    private static readonly RedisKey Free = "shared-quota:free";

    /// <summary>Day → the process that took it last.</summary>
    private static readonly RedisKey Owners = "shared-quota:owners";

    /// <summary>Day → its progress.</summary>
    private static readonly RedisKey Days = "shared-quota:days";

    private const string Take = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local day = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, 1)[1]
        if not day then return false end
        redis.call('ZADD', KEYS[1], now + ARGV[1], day)
        redis.call('HSET', KEYS[2], day, ARGV[2])
        return { day, redis.call('HGET', KEYS[3], day) }
        """;

    private const string Save = """
        if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then return 0 end
        redis.call('HSET', KEYS[3], ARGV[1], ARGV[3])
        if ARGV[5] == '1' then return redis.call('ZREM', KEYS[1], ARGV[1]) end
        local time = redis.call('TIME')
        redis.call('ZADD', KEYS[1], time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[4], ARGV[1])
        return 1
        """;

    private static readonly RedisKey[] Keys = [Free, Owners, Days];

    /// <summary>Replaces all work.</summary>
    public async Task PlanAsync(IEnumerable<DateOnly> days)
    {
        await redis.KeyDeleteAsync(Keys);
        await redis.SortedSetAddAsync(Free, [.. days.Select(day => new SortedSetEntry(Text(day), 0))]);
    }

    /// <summary>Takes a day that no process has.</summary>
    /// <returns>The day; null when all are done or taken.</returns>
    public async Task<WorkItem?> TakeAsync(string owner)
    {
        var result = await redis.ScriptEvaluateAsync(Take, Keys, [Milliseconds(lease), owner]);
        if (result.IsNull)
            return null;
        var taken = (RedisResult[])result!;
        var day = DateOnly.ParseExact((string)taken[0]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new WorkItem(day, owner, (string?)taken[1] is { } saved ? Progress.Parse(saved) : Progress.None);
    }

    /// <summary>Saves the progress of a day and renews the lease.</summary>
    /// <param name="item">The day.</param>
    /// <param name="progress">Its progress.</param>
    /// <param name="isDone">Whether the day is finished.</param>
    /// <returns>False if another process has taken over the day: leave it.</returns>
    public async Task<bool> SaveAsync(WorkItem item, Progress progress, bool isDone) =>
        (bool)
            await redis.ScriptEvaluateAsync(
                Save,
                Keys,
                [Text(item.Day), item.Owner, progress.ToString(), Milliseconds(lease), isDone ? "1" : "0"]
            );

    /// <summary>The days that are not done.</summary>
    public Task<long> LeftAsync() => redis.SortedSetLengthAsync(Free);

    /// <summary>The attempts of all days by status.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TotalAsync()
    {
        var total = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var day in await redis.HashValuesAsync(Days))
        {
            foreach (var (status, count) in Progress.Parse(day.ToString()).Counts)
                total[status] = total.GetValueOrDefault(status) + count;
        }

        return total;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
