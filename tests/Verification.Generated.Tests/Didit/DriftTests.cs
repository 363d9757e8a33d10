using System.Globalization;

namespace Verification.Generated.Tests.Didit;

/// <summary>A list that changes while it is read.</summary>
public sealed class DriftTests
{
    private const string Address = "https://verification.didit.me/v3/sessions/";

    [Fact]
    public async Task Rows_added_at_the_head_repeat_no_row_and_lose_none()
    {
        var rows = Enumerable.Range(0, 500).Select(Name).ToList();
        var changes = 0;
        using var client = Clients.Didit(
            new ChangingVendor(rows, table => table.InsertRange(0, Enumerable.Range(0, 7).Select(_ => "new" + Name(changes++))))
        );

        var read = await client
            .Sessions.List(new() { Limit = 20 })
            .Select(session => session.SessionId)
            .ToListAsync(TestContext.Current.CancellationToken);

        read.ShouldBeUnique();
        Enumerable.Range(0, 500).Select(Name).ShouldBeSubsetOf(read!);
    }

    [Fact]
    public async Task A_page_of_repeated_rows_only_is_not_the_end()
    {
        var rows = Enumerable.Range(0, 60).Select(Name).ToList();
        var requests = 0;
        using var client = Clients.Didit(
            new ChangingVendor(
                rows,
                table =>
                {
                    if (requests++ == 0)
                        table.InsertRange(0, Enumerable.Range(0, 20).Select(number => "new" + Name(number)));
                }
            )
        );

        var pages = await client
            .Sessions.List(new() { Limit = 20 })
            .Pages()
            .Select(page => page.Items.Count)
            .ToListAsync(TestContext.Current.CancellationToken);

        pages.ShouldBe([20, 0, 20, 20]);
    }

    [Fact]
    public async Task Removed_rows_end_the_list_earlier_and_repeat_nothing()
    {
        var rows = Enumerable.Range(0, 200).Select(Name).ToList();
        using var client = Clients.Didit(new ChangingVendor(rows, table => table.RemoveRange(0, Math.Min(3, table.Count))));

        var read = await client
            .Sessions.List(new() { Limit = 20 })
            .Select(session => session.SessionId)
            .ToListAsync(TestContext.Current.CancellationToken);

        read.ShouldBeUnique();
        read.Count.ShouldBeGreaterThan(150);
        read[^1].ShouldBe(Name(199));
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Pages by offset over a table that changes after each response.</summary>
    private sealed class ChangingVendor(List<string> rows, Action<List<string>> change) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = QueryParameter
                .Parse(request.RequestUri!.Query)
                .ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
            var limit = int.Parse(query["limit"], CultureInfo.InvariantCulture);
            var offset = int.Parse(query.GetValueOrDefault("offset", "0"), CultureInfo.InvariantCulture);
            var items = string.Join(',', rows.Skip(offset).Take(limit).Select(id => $$"""{"session_id":"{{id}}","session_kind":"user"}"""));
            var next = offset + limit < rows.Count ? $"\"{Address}?limit={limit}&offset={offset + limit}\"" : "null";
            var body = $$"""{"count":{{rows.Count}},"next":{{next}},"previous":null,"results":[{{items}}]}""";
            change(rows);
            return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent(body) });
        }
    }
}
