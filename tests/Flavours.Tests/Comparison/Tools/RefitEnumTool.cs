using System.Runtime.CompilerServices;
using Flavours.Tests.Comparison.Servers;
using Refit;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>Refit interfaces with <c>enum</c> properties.</summary>
internal sealed class RefitEnumTool : Tool
{
    public static RefitSettings Settings { get; } = new(new SystemTextJsonContentSerializer(WrittenModels.Options));

    protected override async IAsyncEnumerable<Row> DiditAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Didit, address);
        var page = await RestService.For<IDiditApi>(http, Settings).ListWithEnumAsync(20, cancellationToken);
        foreach (var session in page.Results)
            yield return new Row(session.SessionId, session.Status?.ToString());
    }

    protected override async IAsyncEnumerable<Row> TwilioAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Twilio, address);
        var page = await RestService.For<ITwilioApi>(http, Settings).ListWithEnumAsync(20, cancellationToken);
        foreach (var attempt in page.Attempts)
            yield return new Row(attempt.Sid, attempt.ConversionStatus?.ToString());
    }

    protected override async IAsyncEnumerable<Row> VeriffAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Veriff, address);
        var list = await RestService.For<IVeriffApi>(http, Settings).ListWithEnumAsync(Secrets.VeriffSession, cancellationToken);
        foreach (var attempt in list.Verifications)
            yield return new Row(attempt.Id, attempt.Status?.ToString());
    }
}
