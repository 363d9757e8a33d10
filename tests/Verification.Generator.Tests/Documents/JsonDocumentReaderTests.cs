using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Documents;

public sealed class JsonDocumentReaderTests
{
    [Fact]
    public void Every_value_and_every_name_knows_its_line_and_column()
    {
        var root = (SpecObject)JsonDocumentReader.Read("a.json", "{\n  \"é\": \"ü\", \"b\": [\n    1]\n}"u8);

        root["é"]!.Position.ShouldBe(new SourcePosition(2, 8));
        root.TryGetMember("b", out var member).ShouldBeTrue();
        member.Position.ShouldBe(new SourcePosition(2, 13));
        ((SpecArray)member.Value).Items[0].Position.ShouldBe(new SourcePosition(3, 5));
    }

    [Theory]
    [InlineData("{\"a\": 1,\n\"a\": 2}", 2, "VG1002")]
    [InlineData("{\"a\": ", 1, "VG1002")]
    [InlineData("{}\n{}", 2, "VG1002")]
    [InlineData("{\"a\": 01}", 1, "VG1002")]
    [InlineData("{'a': 1}", 1, "VG1002")]
    public void What_is_wrong_is_reported_on_its_line(string json, int line, string code)
    {
        var exception = Should.Throw<DocumentException>(() => JsonDocumentReader.Read("a.json", Encoding.UTF8.GetBytes(json)));

        (exception.Position.Line, exception.Code).ShouldBe((line, code));
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused()
    {
        byte[] json = [.. "{\"a\": \""u8, 0xFF, .. "\"}"u8];

        Should.Throw<DocumentException>(() => JsonDocumentReader.Read("a.json", json)).Code.ShouldBe("VG1002");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var json = Encoding.ASCII.GetBytes(new string('[', 10_000) + new string(']', 10_000));

        Should.Throw<DocumentException>(() => JsonDocumentReader.Read("a.json", json)).Code.ShouldBe("VG1006");
    }
}
