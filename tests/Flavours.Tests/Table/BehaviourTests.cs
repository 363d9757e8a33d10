using Flavours.Tests.Behaviours;
using Flavours.Tests.Flavours;
using Flavours.Tests.Table;
using Verification.Sandbox.Faults;

[assembly: AssemblyFixture(typeof(Run))]

namespace Flavours.Tests.Table;

/// <summary>Each cell of the table holds, and its check fails where what it needs is taken away.</summary>
public sealed class BehaviourTests(Run run)
{
    public static TheoryData<string, FlavourKind> Shown => Cells((behaviour, kind) => !behaviour.Missing.ContainsKey(kind));

    public static TheoryData<string, FlavourKind> Lacking => Cells((behaviour, kind) => behaviour.Missing.ContainsKey(kind));

    public static TheoryData<string, FlavourKind> OfHandlers =>
        Cells((behaviour, kind) => kind != FlavourKind.Ours && !behaviour.OwnCode.Contains(kind) && !behaviour.Missing.ContainsKey(kind));

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_behaviour_holds(string behaviour, FlavourKind flavour)
    {
        var outcome = run.Of(Named(behaviour), flavour);

        outcome.Holds.ShouldBeTrue(outcome.ToString());
    }

    [Theory]
    [MemberData(nameof(Lacking))]
    public void What_a_flavour_is_said_to_lack_it_lacks(string behaviour, FlavourKind flavour) =>
        run.Of(Named(behaviour), flavour).FailsEverywhere.ShouldBeTrue("It holds, with some vendor: take it off the list.");

    [Theory]
    [MemberData(nameof(Shown))]
    public void Its_check_fails_where_there_is_nothing_to_withstand(string behaviour, FlavourKind flavour) =>
        run.Of(Named(behaviour), flavour, Mutation.NoFault).FailsEverywhere.ShouldBeTrue();

    [Theory]
    [MemberData(nameof(OfHandlers))]
    public void Its_check_fails_without_our_handlers(string behaviour, FlavourKind flavour) =>
        run.Of(Named(behaviour), flavour, Mutation.NoHandlers).FailsEverywhere.ShouldBeTrue();

    [Fact]
    public void Every_fault_of_the_sandbox_is_in_the_table() =>
        Enum.GetValues<FaultKind>().Except(Catalogue.All.SelectMany(behaviour => behaviour.Faults)).ShouldBeEmpty();

    private static Behaviour Named(string name) => Catalogue.All.Single(behaviour => behaviour.Name == name);

    private static TheoryData<string, FlavourKind> Cells(Func<Behaviour, FlavourKind, bool> isMeant) =>
        [
            .. from behaviour in Catalogue.All
            from kind in Enum.GetValues<FlavourKind>()
            where isMeant(behaviour, kind)
            select new TheoryDataRow<string, FlavourKind>(behaviour.Name, kind),
        ];
}
