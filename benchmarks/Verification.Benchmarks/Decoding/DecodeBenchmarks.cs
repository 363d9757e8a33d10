using BenchmarkDotNet.Attributes;
using Verification.Benchmarks.Bodies;
using Verification.Benchmarks.Reference;
using Verification.Generated.Twilio;

namespace Verification.Benchmarks.Decoding;

/// <summary>One page of 1000 Twilio attempts, indented as Twilio sends it, decoded in all compared ways.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private byte[] body = [];

    [GlobalSetup]
    public async Task LoadAsync() => body = (await VendorBodies.LoadAsync().ConfigureAwait(false)).Twilio;

    [Benchmark]
    public int TokensOnly() => Decoders.Tokens(body);

    [Benchmark]
    public object Generated() => Decoders.Generated<AttemptPage>(body);

    [Benchmark]
    public object? SystemTextJsonSpan() => Decoders.Span(body, SnakeCaseContext.Default.TwilioPage);

    [Benchmark(Baseline = true)]
    public async Task<object?> SystemTextJsonStream() =>
        await Decoders.StreamAsync(body, SnakeCaseContext.Default.TwilioPage).ConfigureAwait(false);

    [Benchmark]
    public async Task<object?> SystemTextJsonReflection() => await Decoders.ReflectionAsync<TwilioPage>(body).ConfigureAwait(false);

    [Benchmark]
    public object? NewtonsoftJson() => Decoders.Json<TwilioPage>(body);
}
