namespace Wholesome.Tests.Rules;

/// <summary>
/// Every asynchronous method can be cancelled: its name ends in <c>Async</c> and its last parameter is a token, with a default or beside an
/// overload with one. Sequences take a token when they are enumerated, and overrides and disposal have the shape of their base.
/// </summary>
internal sealed class CancellationRule : ISurfaceRule
{
    public IEnumerable<string> Violations(PublicTypes surface)
    {
        foreach (var method in surface.Types.SelectMany(PublicTypes.Methods).OfType<MethodInfo>().Where(IsOurs))
        {
            if (IsTask(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal))
                yield return $"{Display.Of(method)}: methods that return a task, and only those, are named Async";
            if (IsTask(method.ReturnType) && !TakesToken(method))
                yield return $"{Display.Of(method)}: takes no CancellationToken as its last parameter";
            else if (IsTask(method.ReturnType) && !HasDefault(method) && !Siblings(method).Any(HasDefault))
                yield return $"{Display.Of(method)}: its CancellationToken has no default, and no overload has one";
        }
    }

    private static bool IsOurs(MethodInfo method) =>
        method.GetBaseDefinition() == method && method.Name != nameof(IAsyncDisposable.DisposeAsync);

    private static bool IsTask(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static IEnumerable<MethodInfo> Siblings(MethodInfo method) =>
        PublicTypes.Methods(method.DeclaringType!).OfType<MethodInfo>().Where(other => other.Name == method.Name);

    private static bool TakesToken(MethodInfo method) =>
        method.GetParameters() is [.., var last] && last.ParameterType == typeof(CancellationToken);

    private static bool HasDefault(MethodInfo method) => TakesToken(method) && method.GetParameters()[^1].HasDefaultValue;
}
