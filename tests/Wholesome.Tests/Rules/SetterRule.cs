using System.Runtime.CompilerServices;

namespace Wholesome.Tests.Rules;

/// <summary>Only options can be changed after construction: other properties have no setter, or an init-only one.</summary>
internal sealed class SetterRule : ISurfaceRule
{
    public IEnumerable<string> Violations(PublicTypes surface) =>
        surface
            .Types.Where(type => !type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(PublicTypes.Properties)
            .Where(property => property.SetMethod is { } setter && PublicTypes.IsVisible(setter) && !IsInitialisation(setter))
            .Select(property => $"{Display.Of(property)}: can be set, and its type is no *Options");

    private static bool IsInitialisation(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
