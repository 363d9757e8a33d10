using System.Diagnostics;

namespace Flavours.Tests.Comparison.Servers;

/// <summary>The head of a request that a server received, and when.</summary>
internal sealed record ReceivedRequest(string Head, long Timestamp)
{
    /// <summary>The request target, for instance <c>/v3/sessions/?limit=20</c>.</summary>
    public string Target => Head.Split(' ')[1];

    /// <summary>The time between two requests.</summary>
    public TimeSpan Since(ReceivedRequest earlier) => Stopwatch.GetElapsedTime(earlier.Timestamp, Timestamp);
}
