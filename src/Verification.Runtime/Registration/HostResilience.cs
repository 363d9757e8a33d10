namespace Verification.Runtime;

/// <summary>
/// Retries, time limits and circuit breakers that a host adds to all its clients. Below the retries of this client, they would send each
/// request several times, and a circuit would open regardless of <c>Retry-After</c>.
/// </summary>
internal static class HostResilience
{
    /// <summary>Known by name, so that their packages are not needed.</summary>
    private static readonly string[] TypeNames =
    [
        "Microsoft.Extensions.Http.Resilience.ResilienceHandler",
        "Microsoft.Extensions.Http.PolicyHttpMessageHandler",
    ];

    internal static void Remove(IList<DelegatingHandler> handlers)
    {
        for (var index = handlers.Count - 1; index >= 0; index--)
        {
            if (IsResilience(handlers[index].GetType()))
                handlers.RemoveAt(index);
        }
    }

    private static bool IsResilience(Type? type)
    {
        while (type is not null && !TypeNames.Contains(type.FullName))
            type = type.BaseType;
        return type is not null;
    }
}
