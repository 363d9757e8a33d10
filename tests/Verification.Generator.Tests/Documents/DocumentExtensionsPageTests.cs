using System.Reflection;
using System.Text.RegularExpressions;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Documents;

/// <summary>The page of extensions and the generator know the same ones.</summary>
public sealed partial class DocumentExtensionsPageTests
{
    /// <summary>Written into the documents for NSwag, which reads it under the same name.</summary>
    private const string EnumDescriptions = "x-value-descriptions";

    [Fact]
    public void The_page_names_every_extension_that_the_generator_reads_and_no_other()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "document-extensions.md"));
        var read = typeof(Extensions)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        Row().Matches(page).Select(row => row.Groups["name"].Value).Order().ShouldBe(read.Append(EnumDescriptions).Order());
    }

    [GeneratedRegex(@"^\| `(?<name>x-[a-z-]+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Row();
}
