using System.Diagnostics;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Drift;

/// <summary>A page costs time in proportion to its length, whatever it is made of.</summary>
public sealed class LongPageTests : DriftTest
{
    private const int Kibibyte = 1024;

    /// <summary>Far more than a page takes on a busy machine, and far less than it takes where time grows with the square.</summary>
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(25);

    public static MatrixTheoryData<int, string> Pages { get; } = new(
        [192 * Kibibyte, 1500 * Kibibyte],
        [
            "<html><p>§<span>a</span>", "<html><p>§<span></span>", "<html><p>§<code>a</code> ", "<html>§<div>a</div>", "<html><ul>§<li>a", "<html><dl>§<dt>a<dd>b",
            "<html><dl>§<div><dt>a</dt><dd>b</dd></div>", "<html><table>§<tr><td>a<td>b", "<html>§<p>a", "<html><p>§&amp;", "<html><p>§<!-- a -->", "<html><p>§a<!--", "<html><p>§1,",
            "<html><p>x§ ", "<html><p>§status ", "<html>§<x-y>a</x-y>", "<html>§<q>", "<html><p>§<br>a", "<html>§<h2>a</h2>",
        ]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_long_page_is_read_in_time(int length, string content)
    {
        string[] parts = content.Split('§');
        string page = Folder.Write("page.html", parts[0] + string.Concat(Enumerable.Repeat(parts[1], length / parts[1].Length)));
        var watch = Stopwatch.StartNew();

        (int code, _, string error) = await Vgen.RunAsync("drift", Folder.Write("openapi.yaml", OrdersDocument.Text), page, "--fail-on", "none");

        (code, error).ShouldBe((ExitCode.Success, ""));
        watch.Elapsed.ShouldBeLessThan(Generous);
    }

    [Theory]
    [InlineData("<span>")]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    public async Task A_page_that_nests_deep_is_refused_or_read_in_time(string element)
    {
        foreach (int length in (int[])[60 * Kibibyte, 192 * Kibibyte, 1500 * Kibibyte])
        {
            string page = Folder.Write("page.html", "<html>" + string.Concat(Enumerable.Repeat(element, length / element.Length)));
            var watch = Stopwatch.StartNew();

            (int code, _, _) = await Vgen.RunAsync("drift", Folder.Write("openapi.yaml", OrdersDocument.Text), page, "--fail-on", "none");

            code.ShouldBeOneOf(ExitCode.Success, ExitCode.UnreadableInput);
            watch.Elapsed.ShouldBeLessThan(Generous);
        }
    }
}
