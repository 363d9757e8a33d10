using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Documents;

public sealed class YamlDocumentReaderTests
{
    [Fact]
    public void Every_value_and_every_name_knows_its_line_and_column()
    {
        var root = (SpecObject)YamlDocumentReader.Read("a.yaml", "one: 1\ntwo:\n  - x\n  - three: yes\n");

        root["one"]!.Position.ShouldBe(new SourcePosition(1, 6));
        root.TryGetMember("two", out var two).ShouldBeTrue();
        two.Position.ShouldBe(new SourcePosition(2, 1));
        var list = (SpecArray)two.Value;
        list.Items[0].Position.ShouldBe(new SourcePosition(3, 5));
        ((SpecObject)list.Items[1])["three"]!.Position.ShouldBe(new SourcePosition(4, 12));
    }

    [Theory]
    [InlineData("null", nameof(SpecScalarType.Null), "null")]
    [InlineData("~", nameof(SpecScalarType.Null), "null")]
    [InlineData("", nameof(SpecScalarType.Null), "null")]
    [InlineData("true", nameof(SpecScalarType.Boolean), "true")]
    [InlineData("False", nameof(SpecScalarType.Boolean), "false")]
    [InlineData("yes", nameof(SpecScalarType.Text), "yes")]
    [InlineData("'true'", nameof(SpecScalarType.Text), "true")]
    [InlineData("12", nameof(SpecScalarType.Number), "12")]
    [InlineData("+12", nameof(SpecScalarType.Number), "12")]
    [InlineData("012", nameof(SpecScalarType.Number), "12")]
    [InlineData("0x1F", nameof(SpecScalarType.Number), "31")]
    [InlineData("1.50", nameof(SpecScalarType.Number), "1.50")]
    [InlineData(".5", nameof(SpecScalarType.Number), "0.5")]
    [InlineData("1e3", nameof(SpecScalarType.Number), "1e3")]
    [InlineData(".inf", nameof(SpecScalarType.Text), ".inf")]
    [InlineData("3.0.3", nameof(SpecScalarType.Text), "3.0.3")]
    [InlineData("2024-01-01", nameof(SpecScalarType.Text), "2024-01-01")]
    [InlineData("-", nameof(SpecScalarType.Text), "-")]
    public void Plain_scalars_get_the_types_of_the_core_schema(string text, string type, string value)
    {
        var yaml = text is "-" ? "a: \"-\"" : "a: " + text;

        var scalar = (SpecScalar)((SpecObject)YamlDocumentReader.Read("a.yaml", yaml))["a"]!;

        (scalar.Type.ToString(), scalar.Value).ShouldBe((type, value));
    }

    [Fact]
    public void An_alias_stands_for_the_value_of_its_anchor()
    {
        var root = (SpecObject)YamlDocumentReader.Read("a.yaml", "a: &x {b: 1}\nc: *x\n");

        root["c"].ShouldBeSameAs(root["a"]);
    }

    [Theory]
    [InlineData("a: *x\nb: &x 1\n", 1, 4, "VG1002")]
    [InlineData("a: 1\na: 2\n", 2, 1, "VG1002")]
    [InlineData("a: [1\n", 2, 1, "VG1002")]
    [InlineData("a: [3.0.3\nb:\n  c: d\n", 1, 4, "VG1002")]
    [InlineData("? [a]\n: 1\n", 1, 3, "VG1002")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "VG1002")]
    [InlineData("", 1, 1, "VG1003")]
    [InlineData("# nothing\n", 1, 1, "VG1003")]
    public void What_is_wrong_is_reported_where_it_is(string yaml, int line, int column, string code)
    {
        var exception = Should.Throw<DocumentException>(() => YamlDocumentReader.Read("a.yaml", yaml));

        (exception.Position, exception.Code).ShouldBe((new SourcePosition(line, column), code));
        exception.Message.ShouldStartWith($"a.yaml({line},{column}): error {code}: ");
        exception.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Deep_nesting_is_refused_before_the_stack_ends()
    {
        var yaml = new string('[', 10_000) + new string(']', 10_000);

        Should.Throw<DocumentException>(() => YamlDocumentReader.Read("a.yaml", yaml)).Code.ShouldBe("VG1006");
    }

    [Fact]
    public void Aliases_that_multiply_are_refused_before_memory_ends()
    {
        var levels = Enumerable
            .Range(1, 20)
            .Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");
        var yaml = "l0: &l0 [x]\n" + string.Join('\n', levels);

        Should.Throw<DocumentException>(() => YamlDocumentReader.Read("a.yaml", yaml)).Code.ShouldBe("VG1006");
    }
}
