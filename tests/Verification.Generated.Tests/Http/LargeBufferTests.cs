using System.Runtime.InteropServices;
using System.Text;

namespace Verification.Generated.Tests.Http;

/// <summary>
/// The shared pool keeps arrays for every thread: the array of one large response would stay once per thread. Large arrays that are no
/// longer used fill a small heap.
/// </summary>
public sealed class LargeBufferTests
{
    private const int Largest = 12 * 1024 * 1024;
    private const int LargestArray = 1024 * 1024;
    private const int Piece = 64 * 1024;

    [Theory]
    [InlineData(5 * 1024 * 1024)]
    [InlineData(9 * 1024 * 1024)]
    [InlineData(Largest)]
    [InlineData(Largest + 1)]
    public async Task A_large_response_arrives_in_small_arrays(int length)
    {
        using var body = new WatchedStream(length);
        using var client = Clients.Twilio(
            new ScriptedVendor().ThenStream(HttpStatusCode.OK, body),
            options => options.MaximumResponseBytes = Largest
        );

        await Should.ThrowAsync<VerificationException>(() => client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken));

        body.Arrays.Max(array => array.Length).ShouldBe(LargestArray);
        body.Arrays.Count(array => array.Length > Piece).ShouldBeLessThan(6);
        body.Arrays.Sum(array => (long)array.Length).ShouldBeLessThan(length + (3 * LargestArray));
    }

    [Fact]
    public async Task A_response_beyond_its_limit_makes_no_large_object()
    {
        using var body = new WatchedStream(Largest + 1);
        using var client = Clients.Twilio(
            new ScriptedVendor().ThenStream(HttpStatusCode.OK, body),
            options => options.MaximumResponseBytes = Largest
        );
        var before = GC.GetAllocatedBytesForCurrentThread();

        var calling = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        calling.IsCompleted.ShouldBeTrue();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Largest + (3 * LargestArray));
        await Should.ThrowAsync<ResponseTooLargeException>(() => calling);
    }

    [Theory]
    [InlineData(LargestArray - 1)]
    [InlineData(LargestArray)]
    [InlineData(LargestArray + 1)]
    [InlineData(LargestArray + Piece)]
    [InlineData(LargestArray + Piece + 1)]
    [InlineData((3 * LargestArray) + 17)]
    public async Task A_response_of_any_size_is_read_whole(int length)
    {
        var text = string.Concat(Enumerable.Range(0, (length / 8) + 1).Select(number => $"{number:x8}"))[..(length - 10)];
        var json = Encoding.ASCII.GetBytes($"{{\"sid\":\"{text}\"}}");
        json.Length.ShouldBe(length);
        using var body = new OneWayStream(json);
        using var client = Clients.Twilio(
            new ScriptedVendor().ThenStream(HttpStatusCode.OK, body),
            options => options.MaximumResponseBytes = length
        );

        var attempt = await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        attempt.Sid.ShouldBe(text);
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
