using System.Buffers;
using System.Runtime.InteropServices;

namespace Verification.Generated.Tests.Http;

/// <summary>The shared pool keeps arrays for every thread: the array of one large response would stay once per thread.</summary>
public sealed class LargeBufferTests
{
    private const int Largest = 12 * 1024 * 1024;

    [Theory]
    [InlineData(5 * 1024 * 1024)]
    [InlineData(9 * 1024 * 1024)]
    [InlineData(Largest)]
    [InlineData(Largest + 1)]
    public async Task The_array_of_a_large_response_is_not_kept(int length)
    {
        using var body = new WatchedStream(length);
        using var client = Clients.Twilio(
            new ScriptedVendor().ThenStream(HttpStatusCode.OK, body),
            options => options.MaximumResponseBytes = Largest
        );

        var calling = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        // On this thread, whose part of the pool is inspected next.
        calling.IsCompleted.ShouldBeTrue();
        await Should.ThrowAsync<VerificationException>(() => calling);
        body.Arrays.ShouldContain(array => array.Length > 4 * 1024 * 1024);
        foreach (var array in body.Arrays.Where(array => array.Length > 4 * 1024 * 1024))
            ArrayPool<byte>.Shared.Rent(array.Length).ShouldNotBeSameAs(array);
    }

    [Fact]
    public async Task No_array_is_much_larger_than_the_largest_response()
    {
        using var body = new WatchedStream(Largest);
        using var client = Clients.Twilio(
            new ScriptedVendor().ThenStream(HttpStatusCode.OK, body),
            options => options.MaximumResponseBytes = Largest
        );

        await Should.ThrowAsync<ResponseFormatException>(() => client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken));

        body.Arrays.Max(array => array.Length).ShouldBeLessThan(Largest + (64 * 1024));
    }

    /// <summary>White space that records the arrays it is read into.</summary>
    private sealed class WatchedStream(int length) : MemoryStream
    {
        private int left = length;

        public HashSet<byte[]> Arrays { get; } = [];

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            MemoryMarshal.TryGetArray<byte>(buffer, out var segment).ShouldBeTrue();
            Arrays.Add(segment.Array!);
            var read = Math.Min(left, buffer.Length);
            buffer.Span[..read].Fill((byte)' ');
            left -= read;
            return ValueTask.FromResult(read);
        }
    }
}
