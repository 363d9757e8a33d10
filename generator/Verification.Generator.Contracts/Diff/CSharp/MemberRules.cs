using Microsoft.CodeAnalysis;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>
/// What breaks code that uses a member. The rules are those of the .NET library compatibility guide
/// (https://learn.microsoft.com/dotnet/core/compatibility/library-change-rules); marks of nullable references cost a warning at
/// most and do not count.
/// </summary>
internal static class MemberRules
{
    /// <summary>Whether code that compiled no longer does once the member is there: it has to be set, or implemented.</summary>
    public static bool BreaksSourceWhenAdded(ISymbol member) =>
        member.IsAbstract || member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>Compares two members with the same name and the same types of parameters.</summary>
    /// <param name="before">The member before.</param>
    /// <param name="after">The member after.</param>
    /// <param name="overloads">All methods of that name that the type has after the change.</param>
    public static (bool Source, bool Binary) Compare(ISymbol before, ISymbol after, IReadOnlyList<IMethodSymbol> overloads)
    {
        var isBroken =
            before.IsStatic != after.IsStatic
            || (IsOverridable(before) && !IsOverridable(after))
            || (!before.IsAbstract && after.IsAbstract)
            || (before.DeclaredAccessibility is Accessibility.Public && after.DeclaredAccessibility is not Accessibility.Public)
            || TypeOf(before) != TypeOf(after);
        if (isBroken)
            return (true, true);
        return (before, after) switch
        {
            (IPropertySymbol old, IPropertySymbol current) => CompareProperties(old, current),
            (IMethodSymbol old, IMethodSymbol current) => (HasRenamedParameter(old, current) || !AcceptsAllCalls(old, overloads), false),
            // Compiled code holds the value of a constant, such as an enum's, not its name.
            (IFieldSymbol { HasConstantValue: true } old, IFieldSymbol current) => (
                false,
                !Equals(old.ConstantValue, current.ConstantValue)
            ),
            _ => (false, false),
        };
    }

    private static (bool Source, bool Binary) CompareProperties(IPropertySymbol before, IPropertySymbol after)
    {
        var lostAccessor =
            (IsVisible(before.GetMethod) && !IsVisible(after.GetMethod)) || (IsVisible(before.SetMethod) && !IsVisible(after.SetMethod));
        var becameInitOnly = before.SetMethod is { IsInitOnly: false } && after.SetMethod is { IsInitOnly: true };
        return lostAccessor || becameInitOnly ? (true, true) : (!before.IsRequired && after.IsRequired, false);
    }

    private static bool HasRenamedParameter(IMethodSymbol before, IMethodSymbol after) =>
        before.Parameters.Zip(after.Parameters).Any(pair => pair.First.Name != pair.Second.Name);

    /// <summary>Calls that leave out optional arguments still compile when this or another overload takes them.</summary>
    private static bool AcceptsAllCalls(IMethodSymbol before, IReadOnlyList<IMethodSymbol> overloads)
    {
        var required = before.Parameters.Count(parameter => !parameter.IsOptional);
        return Enumerable
            .Range(required, before.Parameters.Length - required + 1)
            .All(given => overloads.Any(overload => Accepts(overload, before, given)));
    }

    private static bool Accepts(IMethodSymbol overload, IMethodSymbol call, int given) =>
        overload.Parameters.Length >= given
        && overload
            .Parameters.Take(given)
            .Zip(call.Parameters)
            .All(pair => CSharpDisplay.Name(pair.First.Type) == CSharpDisplay.Name(pair.Second.Type))
        && overload.Parameters.Skip(given).All(parameter => parameter.IsOptional);

    private static bool IsOverridable(ISymbol member) => (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed;

    private static bool IsVisible(IMethodSymbol? accessor) =>
        accessor is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal };

    private static string TypeOf(ISymbol member) =>
        member switch
        {
            IPropertySymbol property => CSharpDisplay.Name(property.Type),
            IMethodSymbol method => CSharpDisplay.Name(method.ReturnType),
            IFieldSymbol field => CSharpDisplay.Name(field.Type),
            _ => "",
        };
}
