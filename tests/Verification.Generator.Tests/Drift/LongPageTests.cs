using System.Diagnostics;
using System.Text;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Drift;

/// <summary>A page costs time in proportion to its length, whatever it is made of.</summary>
public sealed class LongPageTests : DriftTest
{
    private const int Kibibyte = 1024;

    /// <summary>Far more than a page takes on a busy machine, and far less than it takes where time grows with the square.</summary>
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(25);

    public static MatrixTheoryData<int, string> Pages { get; } =
        new(
            [192 * Kibibyte, 1500 * Kibibyte],
            [
                "<html><p>§<span>a</span>",
                "<html><p>§<span></span>",
                "<html><p>§<code>a</code> ",
                "<html>§<div>a</div>",
                "<html><ul>§<li>a",
                "<html><dl>§<dt>a<dd>b",
                "<html><dl>§<div><dt>a</dt><dd>b</dd></div>",
                "<html><table>§<tr><td>a<td>b",
                "<html>§<p>a",
                "<html><p>§&amp;",
                "<html><p>§<!-- a -->",
                "<html><p>§a<!--",
                "<html><p>§1,",
                "<html><p>x§ ",
                "<html><p>§status ",
                "<html>§<x-y>a</x-y>",
                "<html>§<q>",
                "<html><p>§<br>a",
                "<html>§<h2>a</h2>",
            ]
        );

    /// <summary>What is repeated; <c>#</c> is a number that grows.</summary>
    public static MatrixTheoryData<int, string> DeepPages { get; } =
        new(
            [60 * Kibibyte, 192 * Kibibyte, 1500 * Kibibyte],
            [
                "<span>",
                "<div>",
                "<b><i>",
                "<pre>",
                "<pre>{",
                "<pre><code>",
                "<a><pre>",
                "<td><pre>",
                "<h1><code>",
                "<ul><li><pre>",
                "<ul><li>",
                "<dl><dt><code>",
                "<dl><dd>",
                "<table><tr><td>",
                "<table><td><p>",
                "<table><div>",
                "<table>x<tr>",
                "<table><b><tr>x",
                "<p><b a=#>",
                "<p><b a=#></p>x",
                "<b><div></b>",
                "<a><div>",
                "<button><p>",
                "<svg><g>",
                "<svg><title>",
                "<svg><title><p>",
                "<math><mi>",
                "<template>",
                "<select><option>",
                "<x-y>",
                "<x#>",
                "<q>",
                "<object>",
                "<ruby><rt>",
                "<details><summary>",
                "<nav>",
                "<textarea>",
                "<font size=#><p>",
                "<noscript><p>",
                "<form><div>",
                "<h1><h2>",
                "<style><pre>",
                "<iframe><pre>",
                "<frameset>",
                "<p><table>",
                "<x a#=1 ",
                "<x a",
                "<",
                "</",
            ]
        );

    private static readonly string[] Tags =
    [
        "div",
        "p",
        "pre",
        "code",
        "b",
        "i",
        "a",
        "span",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "caption",
        "colgroup",
        "col",
        "h1",
        "h2",
        "br",
        "img",
        "select",
        "option",
        "button",
        "svg",
        "path",
        "math",
        "template",
        "form",
        "font",
        "nobr",
        "noscript",
        "section",
        "x-y",
        "q",
        "kbd",
        "var",
        "label",
        "title",
        "body",
        "html",
        "head",
        "details",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_long_page_is_read_in_time(int length, string content)
    {
        var parts = content.Split('§');
        var page = Folder.Write("page.html", parts[0] + string.Concat(Enumerable.Repeat(parts[1], length / parts[1].Length)));
        var watch = Stopwatch.StartNew();

        (var code, _, var error) = await Vgen.RunAsync(
            "drift",
            Folder.Write("openapi.yaml", OrdersDocument.Text),
            page,
            "--fail-on",
            "none"
        );

        (code, error).ShouldBe((ExitCode.Success, ""));
        watch.Elapsed.ShouldBeLessThan(Generous);
    }

    [Theory]
    [MemberData(nameof(DeepPages))]
    public async Task A_page_that_nests_deep_is_read_in_time(int length, string element)
    {
        (var number, var once) = (0, element.Replace("#", "", StringComparison.Ordinal));
        var content = string.Concat(Enumerable.Repeat(element, (length / once.Length) + 1));
        if (content.Contains('#', StringComparison.Ordinal))
            content = string.Concat(content.Split('#').Select(part => part + number++));
        var page = Folder.Write("page.html", "<html><body>" + content[..length]);
        var watch = Stopwatch.StartNew();

        (var code, _, var error) = await Vgen.RunAsync(
            "drift",
            Folder.Write("openapi.yaml", OrdersDocument.Text),
            page,
            "--fail-on",
            "none"
        );

        (code, error).ShouldBe((ExitCode.Success, ""));
        watch.Elapsed.ShouldBeLessThan(Generous);
    }

    [Theory]
    [InlineData(192 * Kibibyte, 1)]
    [InlineData(192 * Kibibyte, 2)]
    [InlineData(192 * Kibibyte, 3)]
    [InlineData(1500 * Kibibyte, 4)]
    [InlineData(1500 * Kibibyte, 5)]
    [InlineData(1500 * Kibibyte, 6)]
    public async Task A_page_of_any_tags_is_read_in_time(int length, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("<html><body>");
        while (text.Length < length)
        {
            var tag = Tags[random.Next(Tags.Length)];
            text.Append(
                random.Next(10) switch
                {
                    < 2 => $"</{tag}>",
                    2 => "x{ ",
                    3 => $"<{tag} a{random.Next(100_000)}=1/>",
                    _ => $"<{tag}>",
                }
            );
        }

        var page = Folder.Write("page.html", text.ToString());
        var watch = Stopwatch.StartNew();

        (var code, _, var error) = await Vgen.RunAsync(
            "drift",
            Folder.Write("openapi.yaml", OrdersDocument.Text),
            page,
            "--fail-on",
            "none"
        );

        (code, error).ShouldBe((ExitCode.Success, ""));
        watch.Elapsed.ShouldBeLessThan(Generous);
    }
}
