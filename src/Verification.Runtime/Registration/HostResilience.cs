namespace Verification.Runtime;

/// <summary>
/// Retries, time limits and circuit breakers that a host gives to all its clients. Below ours, each of our requests would be sent several
/// times, and a circuit would open without regard to the vendor's own signs.
/// </summary>
internal static class HostResilience
{
    /// <summary>Known by name, so that the packages they come from are not needed.</summary>
    private static readonly string[] TypeNames =
        ["Microsoft.Extensions.Http.Resilience.ResilienceHandler", "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

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
