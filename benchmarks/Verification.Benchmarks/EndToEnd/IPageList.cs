using Microsoft.AspNetCore.Http;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>One vendor's list on the <see cref="PageServer"/>.</summary>
internal interface IPageList
{
    string Path { get; }

    /// <summary>Returns the pieces of the requested page.</summary>
    IReadOnlyList<ReadOnlyMemory<byte>> Respond(HttpRequest request);
}
