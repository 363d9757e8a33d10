namespace Verification.Generated.Tests.Webhooks;

/// <summary>The headers of a delivery.</summary>
internal static class Headers
{
    internal static Func<string, string?> Of(params (string Name, string Value)[] headers) =>
        name => headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
