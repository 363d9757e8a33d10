using System.Diagnostics;
using System.Text;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Json;

/// <summary>Reading a slow body ends soon after the time limit, whatever the body holds.</summary>
public sealed class ReadingTimeTests
{
    private const int Megabytes = 12;

    public static TheoryData<string, string, string> Bodies =>
        new()
        {
            {
                """{"results":[{"session_kind":"user","full_name":{},"country":{},"status":{},"created_at":0,"vendor_data":{},"x":"ab""",
                "\\n",
                "\"}]}"
            },
            { """{"count":"x","previous":null""", """,""", "" },
            { """{"results":[],"count":1""", "0", "}" },
            { """{"results":[],"x":[0""", ",{\"a\":[]}", "]}" },
            { """{"results":[]""", ",\"\\u0070revious\":null", "}" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Reading_ends_soon_after_the_time_limit(string start, string filler, string end)
    {
        filler = filler == "," ? ",\"\\u0070revious\":null" : filler;
        var body = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(filler, (Megabytes << 20) / filler.Length)) + end);
        using var time = new CancellationTokenSource();
        var decoder = new ResponseDecoder(
            isStrict: false,
            maximumItems: 10_000_000,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance
        );
        var operation = new Operation("vendor", "operation", HttpMethod.Get, "/");
        time.CancelAfter(TimeSpan.FromMilliseconds(100));
        var started = Stopwatch.GetTimestamp();

        var outcome = Record.Exception(() => decoder.Decode<SessionPage>(operation, body, time.Token));

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(3));
        (outcome is null or OperationCanceledException or ResponseFormatException).ShouldBeTrue(outcome?.GetType().Name);
    }
}
