namespace Wholesome.Tests.Rules;

/// <summary>One convention of the public surface.</summary>
internal interface ISurfaceRule
{
    /// <summary>One line for each place that breaks the convention; none if all is well.</summary>
    IEnumerable<string> Violations(PublicTypes surface);
}
