using Microsoft.AspNetCore.Http;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>One vendor's list on the <see cref="PageServer"/>.</summary>
internal interface IPageList
{
    /// <summary>Where it is.</summary>
    string Path { get; }

    /// <summary>The pieces of the page that is asked for.</summary>
    IReadOnlyList<ReadOnlyMemory<byte>> Answer(HttpRequest request);
}
