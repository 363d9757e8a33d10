using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Verification.Generated.Tests.Paging;

/// <summary>The header <c>Link</c> is read as RFC 8288 writes it, whatever else stands in it.</summary>
public sealed class LinkHeaderTests
{
    private static readonly Uri Address = new("https://api.acme.example/");
    private static readonly Pagination Pages = new(PageStyle.LinkHeader);
    private static readonly Operation ListItems = new("acme", "listItems", HttpMethod.Get, "/items") { Pagination = Pages };

    [Theory]
    [InlineData("</items?page=2>; rel=next")]
    [InlineData("<items?page=2>;rel=next")]
    [InlineData("<?page=2>  ;\trel = \"next\"  ")]
    [InlineData("<https://api.acme.example/items?page=2>; rel=\"prev next\"")]
    [InlineData("<//api.acme.example/items?page=2>; REL=NEXT")]
    [InlineData(", ,</items?page=1>; rel=prev,</items?page=2>; rel=next")]
    [InlineData("</items?page=1>; title=\"a, </items?page=9>; rel=next\"; rel=prev, </items?page=2>; rel=next")]
    [InlineData("</items?page=1>; title=\"\\\"; rel=next, \\\\\"; rel=prev, </items?page=2>; rel=next")]
    [InlineData("</items?page=1>; rel=prev; rel=next, </items?page=2>; rel=next; rel=prev")]
    [InlineData("</items?page=9>; rel=next; anchor=\"/other\", </items?page=2>; rel=next")]
    [InlineData("</items?page=1>; crossorigin; rel=prev, </items?page=2>; crossorigin; rel=next; x*=UTF-8''%e2")]
    [InlineData("</items?page=2>;;; rel=next;")]
    [InlineData("</items?page=2>; rel=next, broken")]
    public async Task The_next_page_is_found(string header) =>
        (await SecondAsync(header)).ShouldBe("https://api.acme.example/items?page=2");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("</items?page=1>; rel=prev")]
    [InlineData("</items?page=1>; rel=nextpage")]
    [InlineData("</items?page=1>; rel=\"\"; title=next")]
    [InlineData("</items?page=1>")]
    [InlineData("</items?page=2>; rel=next; anchor=\"#other\"")]
    public async Task A_header_without_the_next_page_ends_the_list(string? header) => (await SecondAsync(header)).ShouldBe("end");

    [Theory]
    [InlineData("items?page=2; rel=next")]
    [InlineData("</items?page=2")]
    [InlineData("</items?page=2>; title=\"next")]
    [InlineData("</items?page=1>; rel=prev oops=\"a\" </items?page=2>; rel=next")]
    [InlineData("</items?page=1> rel=prev, </items?page=2>; rel=next")]
    public async Task A_header_that_cannot_be_read_is_no_end(string header) =>
        (await Should.ThrowAsync<PagingException>(() => SecondAsync(header))).Message.ShouldContain("RFC 8288");

    [Fact]
    public void Any_written_header_gives_back_its_next_page() =>
        Prop.ForAll(
                Arb.From(Headers()),
                header => SecondAsync(header.Text).GetAwaiter().GetResult().ShouldBe(header.Next ?? "end", header.Text)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_ends_the_list_follows_a_link_or_is_refused() =>
        Prop.ForAll(
                Arb.From(Gen.Elements("<", ">", ";", ",", "\"", "\\", "=", " ", "rel", "next", "/items?a", "*", "\t", "é").ArrayOf()),
                pieces => Should.NotThrow(() => SecondOrRefusalAsync(string.Concat(pieces)).GetAwaiter().GetResult())
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<")]
    [InlineData("</a>;")]
    [InlineData("</a>; a=\"\\")]
    [InlineData(",")]
    [InlineData("</a>; rel=\"b ")]
    public async Task The_time_grows_with_the_length_only(string piece)
    {
        var watch = Stopwatch.StartNew();

        await SecondOrRefusalAsync(string.Concat(Enumerable.Repeat(piece, 200_000)));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static Gen<(string Text, string? Next)> Headers() =>
        from links in LinkOf().ArrayOf()
        select (
            string.Join(", ", links.Select(link => link.Text)),
            links.Where(link => link.IsNext).Select(link => "https://api.acme.example" + link.Address).FirstOrDefault()
        );

    private static Gen<(string Text, string Address, bool IsNext)> LinkOf() =>
        from number in Gen.Choose(1, 1000)
        from isNext in Gen.Elements(true, false)
        from relation in Gen.Elements("rel={0}", "rel=\"{0}\"", "Rel = \"x {0}\"", "rel=\"{0}\ty\"")
        from before in Parameters()
        from after in Parameters()
        let address = $"/items?after={number}"
        select (
            $"<{address}>{before};{string.Format(System.Globalization.CultureInfo.InvariantCulture, relation, isNext ? "next" : "last")}{after}",
            address,
            isNext
        );

    private static Gen<string> Parameters() =>
        from texts in Gen.Elements("a", ",", ";", "<", ">", "\\\"", "\\\\", " rel=next ", "=", "next").ArrayOf()
        from form in Gen.Elements("", ";hreflang=de", "; title=\"{0}\"", " ;\ttitle* = \"{0}\"; b")
        select form.Replace("{0}", string.Concat(texts), StringComparison.Ordinal);

    private static async Task<string> SecondOrRefusalAsync(string header)
    {
        try
        {
            return await SecondAsync(header);
        }
        catch (PagingException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The address of the second page, where the first one has a header.</summary>
    private static async Task<string> SecondAsync(string? header)
    {
        var requested = new List<Uri>();
        var list = PagedLists.Of<string>(ListItems, Pages, new RequestTargetBuilder("/items").Build(), Address, ReadAsync);
        await foreach (var page in list.Pages())
            page.Items.Count.ShouldBe(1);
        return requested.Count > 1 ? requested[1].AbsoluteUri : "end";

        Task<IPageBody<string>> ReadAsync(Uri address, CancellationToken cancellationToken)
        {
            requested.Add(address);
            return Task.FromResult<IPageBody<string>>(new Body(requested.Count == 1 ? header : null));
        }
    }

    private sealed record Body(string? Next) : IPageBody<string>
    {
        public IReadOnlyList<string> Rows => ["a"];
    }
}
