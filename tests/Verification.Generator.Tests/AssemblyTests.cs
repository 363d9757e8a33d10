using System.Reflection;
using System.Runtime.CompilerServices;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Commands;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests;

/// <summary>How the generator is parted: code generation knows nothing of what judges contracts.</summary>
public sealed class AssemblyTests
{
    private static readonly Assembly Documents = typeof(ContractDocument).Assembly;
    private static readonly Assembly CodeGeneration = typeof(ClientGenerator).Assembly;
    private static readonly Assembly Contracts = typeof(Finding).Assembly;
    private static readonly Assembly Tool = typeof(VgenCommand).Assembly;

    public static TheoryData<string> All { get; } = [.. Assemblies().Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_type_name_occurs_once_in_an_assembly(string assembly) =>
        Types(assembly).GroupBy(type => type.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void Only_the_tool_and_the_tests_see_internals(string assembly)
    {
        var friends = Find(assembly).GetCustomAttributes<InternalsVisibleToAttribute>();

        friends.Select(friend => friend.AssemblyName).Except(["vgen", "Verification.Generator.Tests", "Report.Tests"]).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_build_runs_refers_to_nothing_that_judges_contracts()
    {
        AssemblyName[] references = [.. CodeGeneration.GetReferencedAssemblies(), .. Documents.GetReferencedAssemblies()];
        string[] names = [.. references.Select(reference => reference.Name!)];

        names.ShouldNotContain(Contracts.GetName().Name);
        names.ShouldNotContain(Tool.GetName().Name);
        foreach (var heavy in (string[])["Microsoft.CodeAnalysis", "AngleSharp"])
        {
            names.ShouldNotContain(name => name.StartsWith(heavy, StringComparison.Ordinal));
        }
    }

    private static Assembly[] Assemblies() => [Documents, CodeGeneration, Contracts, Tool];

    private static Assembly Find(string name) => Assemblies().Single(assembly => assembly.GetName().Name == name);

    /// <summary>Without nested types and what the compiler makes.</summary>
    private static IEnumerable<Type> Types(string assembly) =>
        Find(assembly)
            .GetTypes()
            .Where(type => !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => type.Namespace?.StartsWith("Verification.", StringComparison.Ordinal) is true);
}
