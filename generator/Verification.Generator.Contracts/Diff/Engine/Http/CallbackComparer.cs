using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the calls that the server makes in return for an operation.</summary>
internal static class CallbackComparer
{
    /// <summary>Reports what differs; in a callback the server is the caller.</summary>
    public static void Compare(
        DocumentComparison contract,
        OperationScope scope,
        SecuritySchemes schemes,
        SpecPlace beforeOperation,
        SpecPlace afterOperation
    )
    {
        var before = Callbacks(scope.Base, beforeOperation);
        var after = Callbacks(scope.Revision, afterOperation);
        foreach ((var name, var callback) in before)
        {
            if (!after.TryGetValue(name, out var other))
                scope.Report(OperationRules.CallbackRemoved, Subject(name), callback, after: null);
            else
                CompareBoth(contract, scope, schemes, name, callback, other);
        }

        foreach ((var name, var callback) in after)
        {
            if (!before.ContainsKey(name))
                scope.Report(OperationRules.CallbackAdded, Subject(name), before: null, callback);
        }
    }

    private static void CompareBoth(
        DocumentComparison contract,
        OperationScope scope,
        SecuritySchemes schemes,
        string name,
        SpecPlace before,
        SpecPlace after
    )
    {
        if (before.Name != after.Name)
            scope.Report(OperationRules.CallbackUrlChanged, Subject(name), before, after, before.Name, after.Name);
        if (contract.EnterCallback(before, after))
            new PathComparer(contract, schemes).CompareItems(before, after, $"callback {name} of {scope.Operation}", scope.Received);
    }

    private static Dictionary<string, SpecPlace> Callbacks(ContractView view, SpecPlace operation)
    {
        var result = new Dictionary<string, SpecPlace>(StringComparer.Ordinal);
        foreach (var callback in operation.Member("callbacks")?.NamedMembers ?? [])
        {
            List<SpecPlace> expressions = [.. view.Resolve(callback).NamedMembers];
            foreach (var expression in expressions)
                result[expressions.Count == 1 ? callback.Name : $"{callback.Name} {expression.Name}"] = expression;
        }

        return result;
    }

    private static ChangeSubject Subject(string name) => new("callback", name, "");
}
