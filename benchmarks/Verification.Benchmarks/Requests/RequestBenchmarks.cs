using System.Text;
using BenchmarkDotNet.Attributes;
using Verification.Generated.Twilio;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Benchmarks.Requests;

/// <summary>The work before a request is sent.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private static readonly Uri Address = new("https://verify.twilio.com");
    private static readonly byte[] SessionId = Encoding.UTF8.GetBytes("f04bdb47-d3be-4b28-b028-a652feb060b5");

    private readonly HmacSignature signature = new("abcdef12-abcd-abcd-abcd-abcdef012345");
    private readonly ListAttemptsQuery query = new()
    {
        Country = "CO",
        Status = ConversionStatus.Unconverted,
        DateCreatedAfter = DateTimeOffset.UnixEpoch,
    };

    /// <summary>The address of a list request with three filters.</summary>
    [Benchmark]
    public Uri AddressWithFilters()
    {
        var target = new RequestTargetBuilder("/v2/Attempts");
        query.WriteTo(ref target);
        return target.Build().Resolve(Address);
    }

    /// <summary>Veriff's signature of a session's id.</summary>
    [Benchmark]
    public string Signature() => signature.Of(SessionId);
}
