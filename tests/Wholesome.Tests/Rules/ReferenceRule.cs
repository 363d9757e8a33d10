namespace Wholesome.Tests.Rules;

/// <summary>The assembly needs .NET and a short list of packages: no part of the generator, and no second JSON library.</summary>
internal sealed class ReferenceRule : ISurfaceRule
{
    private static readonly string[] Listed =
    [
        "System.",
        "Microsoft.Extensions.",
        "Microsoft.AspNetCore",
        "Microsoft.AspNetCore.",
        "Microsoft.Net.Http.Headers",
        "Polly.Core",
        "Verification.Runtime",
        "netstandard",
    ];

    public IEnumerable<string> Violations(PublicTypes surface) =>
        surface
            .Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !Listed.Any(listed => listed.EndsWith('.') ? name.StartsWith(listed, StringComparison.Ordinal) : name == listed))
            .Select(name => $"{surface.Assembly.GetName().Name}: refers to {name}");
}
