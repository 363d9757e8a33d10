using System.Runtime.CompilerServices;
using Flavours.Tests.Comparison.Servers;
using Refit;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>Refit interfaces with <c>string</c> properties and Refit's own paging.</summary>
/// <param name="anyOrigin">Whether links may lead to any host; Refit makes its user choose.</param>
internal sealed class RefitTool(bool anyOrigin) : Tool
{
    protected override async IAsyncEnumerable<Row> DiditAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Didit, address);
        var api = RestService.For<IDiditApi>(http, RefitEnumTool.Settings);
        var sessions = anyOrigin ? api.ListFromAnyOrigin(20) : api.ListFromSameOrigin(20);
        await foreach (var session in sessions.WithCancellation(cancellationToken))
            yield return new Row(session.SessionId, session.Status);
    }

    protected override async IAsyncEnumerable<Row> TwilioAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Twilio, address);
        var api = RestService.For<ITwilioApi>(http, RefitEnumTool.Settings);
        var attempts = anyOrigin ? api.ListFromAnyOrigin(20) : api.ListFromSameOrigin(20);
        await foreach (var attempt in attempts.WithCancellation(cancellationToken))
            yield return new Row(attempt.Sid, attempt.ConversionStatus);
    }

    protected override async IAsyncEnumerable<Row> VeriffAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Veriff, address);
        var api = RestService.For<IVeriffApi>(http, RefitEnumTool.Settings);
        var list = await api.ListAttemptsAsync(Secrets.VeriffSession, cancellationToken);
        foreach (var attempt in list.Verifications)
            yield return new Row(attempt.Id, attempt.Status);
    }
}
