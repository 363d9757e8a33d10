using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Verification.Generated.Tests.Http;

/// <summary>A buffer is cleared before it returns to the shared pool, however reading ended.</summary>
public sealed class WipedBufferTests
{
    private const string Marker = "planted-personal-data";

    private static readonly byte[] Marked = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Marker, 3000)));

    private static readonly byte[] Long = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Marker, 72_000)));

    private static readonly Dictionary<string, Func<ScriptedVendor, ScriptedVendor>> Endings = new()
    {
        ["a success"] = vendor => vendor.ThenJson("{\"sid\":\"" + Encoding.ASCII.GetString(Marked) + "\"}"),
        ["a success of unknown length"] = vendor =>
            vendor.ThenStream(HttpStatusCode.OK, new OneWayStream([.. "{\"sid\":\""u8, .. Marked, .. "\"}"u8])),
        ["a success in pieces"] = vendor =>
            vendor.ThenStream(HttpStatusCode.OK, new OneWayStream([.. "{\"sid\":\""u8, .. Long, .. "\"}"u8])),
        ["a format error"] = vendor => vendor.Then(HttpStatusCode.OK, Marked),
        ["an error"] = vendor => vendor.Then(HttpStatusCode.NotFound, Marked),
        ["an error cut at the largest size"] = vendor =>
            vendor.ThenStream(HttpStatusCode.NotFound, new OneWayStream([.. new byte[50_000], .. Marked])),
        ["a success that is too large"] = vendor =>
            vendor.ThenStream(HttpStatusCode.OK, new OneWayStream([.. new byte[50_000], .. Marked])),
        ["a success in pieces that is too large"] = vendor => vendor.ThenStream(HttpStatusCode.OK, new OneWayStream(Long)),
        ["a lost connection"] = vendor => vendor.ThenStream(HttpStatusCode.OK, new LostStream()),
        ["a lost connection within an error"] = vendor => vendor.ThenStream(HttpStatusCode.NotFound, new LostStream()),
        ["a wrong checksum"] = vendor => vendor.Then((request, _) => Task.FromResult(WrongChecksum(request, HttpStatusCode.OK))),
        ["a wrong checksum of an error"] = vendor =>
            vendor.Then((request, _) => Task.FromResult(WrongChecksum(request, HttpStatusCode.NotFound))),
    };

    public static TheoryData<string> All => [.. Endings.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_is_left_in_the_pool(string ending)
    {
        Left();
        using var client = Clients.Twilio(
            Endings[ending](new ScriptedVendor()),
            options =>
                options.MaximumResponseBytes = ending switch
                {
                    _ when ending.Contains("pieces") => ending.Contains("larg") ? Long.Length - 1 : 2_000_000,
                    _ when ending.Contains("larg") => 50_001,
                    _ => 1_000_000,
                }
        );

        var calling = client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        // On this thread, so that the buffers returned to the part of the pool that the next line rents from.
        calling.IsCompleted.ShouldBeTrue();
        Left().ShouldBeEmpty();
        await Record.ExceptionAsync(() => calling);
    }

    [Fact]
    public void Remaining_content_would_be_found()
    {
        var array = ArrayPool<byte>.Shared.Rent(100_000);
        Marked.CopyTo(array, 0);
        ArrayPool<byte>.Shared.Return(array);

        Left().ShouldNotBeEmpty();
    }

    /// <summary>Empties this thread's part of the pool, and returns the sizes of the buffers that hold the marker.</summary>
    private static List<int> Left()
    {
        var left = new List<int>();
        for (var size = 16; size <= 4 * 1024 * 1024; size *= 2)
        {
            byte[][] rented = [.. Enumerable.Range(0, size <= 64 * 1024 ? 40 : 4).Select(_ => ArrayPool<byte>.Shared.Rent(size))];
            foreach (var array in rented)
            {
                if (array.AsSpan().IndexOf("planted-personal"u8) >= 0)
                    left.Add(size);
                array.AsSpan().Clear();
                ArrayPool<byte>.Shared.Return(array);
            }
        }

        return left;
    }

    private static HttpResponseMessage WrongChecksum(HttpRequestMessage request, HttpStatusCode status)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(Marked);
        var bytes = compressed.ToArray();
        bytes[^6] ^= 1;
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new ByteArrayContent(bytes) };
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        return response;
    }

    /// <summary>Writes, and then fails without reporting how much it wrote.</summary>
    private sealed class LostStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Marked.AsSpan(0, Math.Min(buffer.Length, Marked.Length)).CopyTo(buffer.Span);
            throw new IOException("reset");
        }
    }
}
