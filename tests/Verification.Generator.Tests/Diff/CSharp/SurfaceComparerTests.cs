using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Diff.CSharp;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>The rules of source and binary compatibility, on C# itself.</summary>
public sealed class SurfaceComparerTests
{
    [Theory]
    [InlineData("public class A { }", "public class A { public int B { get; init; } }", "")]
    [InlineData("public class A { }", "public class A { public required int B { get; init; } }", "source")]
    [InlineData("public class A { }", "public sealed class A { }", "source, binary")]
    [InlineData("public sealed class A { }", "public class A { }", "")]
    [InlineData("public class A { }", "public abstract class A { }", "source, binary")]
    [InlineData("public class A { }", "public struct A { }", "source, binary")]
    [InlineData("public class A { }", "internal class A { }", "source, binary")]
    [InlineData(
        "public class A : System.IDisposable { public void Dispose() { } }",
        "public class A { public void Dispose() { } }",
        "source, binary"
    )]
    [InlineData("public class A { public string B { get; init; } = \"\"; }", "public class A { public string? B { get; init; } }", "")]
    [InlineData("public class A { public long B { get; init; } }", "public class A { public long? B { get; init; } }", "source, binary")]
    [InlineData("public class A { public int B { get; set; } }", "public class A { public int B { get; } }", "source, binary")]
    [InlineData("public class A { public int B { get; set; } }", "public class A { public int B { get; init; } }", "source, binary")]
    [InlineData("public class A { public required int B { get; init; } }", "public class A { public int B { get; init; } }", "")]
    [InlineData("public class A { public virtual void B() { } }", "public class A { public void B() { } }", "source, binary")]
    [InlineData("public class A { public void B(int c) { } }", "public class A { public void B(int d) { } }", "source")]
    [InlineData("public class A { public void B(int c = 1) { } }", "public class A { public void B(int c) { } }", "source")]
    [InlineData(
        "public class A { public void B(int c = 1) { } }",
        "public class A { public void B(string? d = null, int c = 1) { } public void B(int c) { } }",
        ""
    )]
    [InlineData("public class A { public void B(int c) { } }", "public class A { public void B(int c, int d = 1) { } }", "source, binary")]
    [InlineData("public abstract class A { }", "public abstract class A { public abstract void B(); }", "source, binary")]
    [InlineData(
        "public class A { public int B; } public class C : A { }",
        "public class A { } public class C : A { public int B; }",
        "source, binary"
    )]
    [InlineData("public class A { } public class C : A { public int B; }", "public class A { public int B; } public class C : A { }", "")]
    [InlineData("public enum A { X, Y }", "public enum A { X, Z, Y }", "binary")]
    public void Knows_what_breaks(string before, string after, string expected)
    {
        var differences = SurfaceComparer.Compare(Surface(before), Surface(after));

        string[] parts =
        [
            differences.Any(difference => difference.Source) ? "source" : "",
            differences.Any(difference => difference.Binary) ? "binary" : "",
        ];
        string.Join(", ", parts.Where(part => part.Length > 0)).ShouldBe(expected);
    }

    private static PublicSurface Surface(string code)
    {
        var compilation = CompiledContract.Compile(
            ComparedClients.Own,
            [new GeneratedFile("A.g.cs", "#nullable enable\n" + code)],
            TestContext.Current.CancellationToken
        );
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).ShouldBeEmpty();
        return PublicSurface.Of(compilation.Assembly);
    }
}
