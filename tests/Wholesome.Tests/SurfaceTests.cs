using Verification.Generated.Veriff;
using Verification.Runtime;
using Verification.Sandbox;
using Wholesome.Tests.Rules;

namespace Wholesome.Tests;

public sealed class SurfaceTests
{
    public static TheoryData<string> ClientRules => [.. RuleBook.OfTheClients.Select(rule => rule.GetType().Name)];

    public static TheoryData<string> SandboxRules => [.. RuleBook.OfTheSandbox.Select(rule => rule.GetType().Name)];

    [Theory]
    [MemberData(nameof(ClientRules))]
    public void The_clients_keep_the_conventions(string rule) =>
        Violations(RuleBook.OfTheClients, rule, typeof(VeriffClient).Assembly).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ClientRules))]
    public void The_runtime_keeps_the_conventions(string rule) =>
        Violations(RuleBook.OfTheClients, rule, typeof(VerificationClient).Assembly).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SandboxRules))]
    public void The_sandbox_keeps_the_conventions(string rule) =>
        Violations(RuleBook.OfTheSandbox, rule, typeof(VerificationSandbox).Assembly).ShouldBeEmpty();

    /// <summary>Types that are not public need no conventions, and may change at any time.</summary>
    [Fact]
    public void The_tool_is_a_program_and_has_no_surface_but_its_start()
    {
        var tool = Assembly.Load("vgen");

        tool.GetExportedTypes().ShouldBe([tool.EntryPoint!.DeclaringType!]);
    }

    private static List<string> Violations(IReadOnlyList<ISurfaceRule> rules, string name, Assembly assembly) =>
        [.. rules.Single(rule => rule.GetType().Name == name).Violations(PublicTypes.Of(assembly))];
}
