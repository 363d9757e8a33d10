using BenchmarkDotNet.Attributes;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>Twenty pages of 1000 rows over loopback.</summary>
[MemoryDiagnoser]
public class EndToEndBenchmarks : IDisposable
{
    private const int Pages = 20;
    private const int PageSize = 1000;

    private ServerProcess? server;
    private TwilioReaders? readers;

    [Params(0, 25)]
    public int LatencyMilliseconds { get; set; }

    [GlobalSetup]
    public void Start()
    {
        server = ServerProcess.Start(LatencyMilliseconds);
        readers = new TwilioReaders(server.Address);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        readers?.Dispose();
        server?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public Task<int> HttpClientAndSystemTextJson() => readers!.HttpClientAsync(Pages, PageSize);

    [Benchmark]
    public Task<int> Sequential() => readers!.SequentialAsync(Pages, PageSize);

    [Benchmark]
    public Task<int> ReadAhead() => readers!.AheadAsync(Pages, PageSize);

    [Benchmark]
    public Task<int> BytesOnly() => readers!.BytesAsync(Pages, PageSize);
}
