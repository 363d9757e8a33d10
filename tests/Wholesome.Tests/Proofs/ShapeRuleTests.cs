using Wholesome.Tests.Rules;

namespace Wholesome.Tests.Proofs;

/// <summary>The rules about types and members fail on violations only.</summary>
public sealed class ShapeRuleTests
{
    [Fact]
    public void Members_without_a_summary_are_reported() =>
        BadAssembly
            .Violations(
                new DocumentationRule(),
                """
                /// <summary>Good.</summary>
                public class Reader<T> : IDisposable
                {
                    /// <summary>Good.</summary>
                    public Reader(T item) { }
                    /// <summary>Good.</summary>
                    public Dictionary<string, List<T[]>>? Map<TKey>(IReadOnlyDictionary<TKey, T> map, ref int place) => null;
                    /// <inheritdoc/>
                    public void Dispose() { }
                    /// <summary>Good.</summary>
                    public static implicit operator Reader<T>(string text) => null!;
                    /// <inheritdoc cref="Map{TKey}"/>
                    public void Referred() { }
                    /// <inheritdoc/>
                    public int FromNowhere => 1;
                    /// <summary> </summary>
                    public int Blank { get; }
                    public void None(int row) { }
                }
                public class Bare { }
                /// <summary>Good.</summary><param name="Text">Good.</param>
                public sealed record Row(string Text);
                """
            )
            .ShouldBe([
                "Bare: is not documented (T:Bare)",
                "Reader`1.None: is not documented (M:Reader`1.None(System.Int32))",
                "Reader`1.FromNowhere: is not documented (P:Reader`1.FromNowhere)",
                "Reader`1.Blank: is not documented (P:Reader`1.Blank)",
            ]);

    [Fact]
    public void Types_of_dependencies_are_reported() =>
        BadAssembly
            .Violations(
                new DependencyRule(),
                """
                public class Reader { public Uri? Good => null; public List<Foreign.Thing>? Bad => null; public void Take<T>(T thing) where T : Foreign.Thing { } }
                public class Child : Foreign.Thing { }
                """,
                BadAssembly.Library("Foreign", "namespace Foreign { public class Thing { } }")
            )
            .ShouldBe([
                "Child: shows Foreign.Thing of Foreign",
                "Reader.Take: shows Foreign.Thing of Foreign",
                "Reader.Bad: shows Foreign.Thing of Foreign",
            ]);

    [Fact]
    public void References_that_are_not_listed_are_reported() =>
        BadAssembly
            .Violations(
                new ReferenceRule(),
                "public class Reader { private readonly NJsonSchema.Thing thing = new(); }",
                BadAssembly.Library("NJsonSchema", "namespace NJsonSchema { public class Thing { } }")
            )
            .ShouldBe(["Bad: refers to NJsonSchema"]);

    [Fact]
    public void Exceptions_outside_the_family_are_reported() =>
        BadAssembly
            .Violations(
                new ExceptionRule("ReadingException"),
                """
                public abstract class ReadingException : Exception { }
                public sealed class GoodException : ReadingException { }
                public class OpenException : ReadingException { }
                public sealed class Failure : ReadingException { }
                public sealed class StrayException : Exception { }
                public sealed class ClosedException : ReadingException { private ClosedException() { } }
                """
            )
            .ShouldBe([
                "ClosedException: is not sealed with a public constructor",
                "Failure: its name does not end in Exception",
                "OpenException: is not sealed with a public constructor",
                "StrayException: is not of the family ReadingException",
            ]);

    [Fact]
    public void Classes_that_are_neither_sealed_nor_for_doubles_are_reported() =>
        BadAssembly
            .Violations(
                new InheritanceRule(),
                """
                public sealed class Sealed { }
                public class Base { public int Fine => 1; }
                public sealed class Derived : Base { }
                public class Double { protected Double() { } public virtual int Good() => 1; public int Bad() => 1; public int Worse => 1; }
                public class Open { }
                """
            )
            .ShouldBe([
                "Double.Bad: is not virtual",
                "Double.get_Worse: is not virtual",
                "Open: is neither sealed nor made for test doubles by a protected constructor",
            ]);

    [Fact]
    public void Names_without_meaning_or_in_the_wrong_case_are_reported() =>
        BadAssembly
            .Violations(
                new NameRule(),
                """
                public class RowManager { public int row_count => 1; public int count(int Row) => Row; public static bool operator ==(RowManager a, RowManager b) => true; public static bool operator !=(RowManager a, RowManager b) => false; }
                public sealed record Row(int Good);
                public interface Source { }
                public class Identity { }
                """
            )
            .ShouldBe([
                "RowManager: 'Manager' says nothing",
                "RowManager.count: is not in Pascal case",
                "RowManager.row_count: is not in Pascal case",
                "RowManager.count: its parameter 'Row' is not in camel case",
                "Source: interfaces, and only they, begin with I",
            ]);
}
