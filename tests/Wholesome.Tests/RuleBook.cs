using Wholesome.Tests.Rules;

namespace Wholesome.Tests;

/// <summary>The conventions of each assembly.</summary>
internal static class RuleBook
{
    private static readonly ISurfaceRule[] OfAll =
    [
        new CancellationRule(),
        new SetterRule(),
        new DocumentationRule(),
        new DependencyRule(),
        new ReferenceRule(),
        new FieldRule(),
        new CollectionRule(),
        new InheritanceRule(),
        new NameRule(),
        new SilentTextRule(),
    ];

    public static IReadOnlyList<ISurfaceRule> OfTheClients { get; } =
    [.. OfAll, new ExceptionRule("VerificationException"), new OpenEnumRule()];

    /// <summary>The sandbox defines no exceptions, and its enums are not values of a vendor.</summary>
    public static IReadOnlyList<ISurfaceRule> OfTheSandbox { get; } = [.. OfAll, new ExceptionRule("none")];
}
