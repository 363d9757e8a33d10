namespace Wholesome.Tests.Rules;

/// <summary>One convention of the public surface.</summary>
internal interface ISurfaceRule
{
    /// <summary>One line for each violation of the convention.</summary>
    IEnumerable<string> Violations(PublicTypes surface);
}
