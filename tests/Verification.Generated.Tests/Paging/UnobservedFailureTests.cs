using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Paging;

/// <summary>The failure of a page that is not needed is observed and ignored.</summary>
public sealed class UnobservedFailureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task A_wrong_guess_that_fails_is_observed(int readAhead)
    {
        var unobserved = new List<AggregateException>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs arguments)
        {
            lock (unobserved)
                unobserved.Add(arguments.Exception);
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            for (var run = 0; run < 20; run++)
                await ReadAsync(readAhead);
            for (var collection = 0; collection < 3; collection++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        unobserved.Where(exception => exception.InnerExceptions.Any(inner => inner is VerificationException)).ShouldBeEmpty();
    }

    /// <summary>The vendor's links skip rows, so each guess is wrong; the guessed offsets are refused.</summary>
    private static async Task ReadAsync(int readAhead)
    {
        await using var vendor = new LoopbackRoutes(target =>
        {
            var offset = int.Parse(
                System.Web.HttpUtility.ParseQueryString(target[target.IndexOf('?', StringComparison.Ordinal)..])["offset"] ?? "0",
                System.Globalization.CultureInfo.InvariantCulture
            );
            return offset % 15 == 0 ? (200, Page(target, offset)) : (400, """{"offset":["Not a page."]}""");
        });
        using var client = new DiditClient(
            new DiditOptions
            {
                ApiKey = "key",
                BaseUrl = vendor.Address,
                Paging = { ReadAhead = readAhead },
                Retry = { MaximumRetries = 0 },
            }
        );

        (await client.Sessions.List(new() { Limit = 10 }).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(4);

        static string Page(string target, int offset)
        {
            var next =
                offset < 45 ? $"\"{target[..target.IndexOf('?', StringComparison.Ordinal)]}?limit=10&offset={offset + 15}\"" : "null";
            return $$"""{"count":1000,"next":{{next}},"results":[{"session_id":"{{offset}}"}]}""";
        }
    }
}
