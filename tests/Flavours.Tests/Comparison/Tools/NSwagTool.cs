using System.Runtime.CompilerServices;
using Flavours.Tests.Comparison.Servers;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>Clients of NSwag with its default settings.</summary>
internal sealed class NSwagTool : Tool
{
    public override bool TakesLinks => false;

    protected override async IAsyncEnumerable<Row> DiditAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Didit, address);
        var client = new Published.NSwag.Didit.DiditClient(http) { BaseUrl = address.ToString() };
        var page = await client.ListSessionsAsync(
            session_kind: null,
            limit: 20,
            offset: null,
            status: null,
            vendor_data: null,
            search: null,
            workflow_id: null,
            date_from: null,
            date_to: null,
            country: null,
            document_type: null,
            document_name: null,
            region: null,
            didit_internal_id: null,
            session_type: null,
            api_service: null,
            warning: null,
            organization_name: null,
            cancellationToken
        );
        foreach (var session in page.Results)
            yield return new Row(session.Session_id.ToString(), session.Status.ToString());
    }

    protected override async IAsyncEnumerable<Row> TwilioAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Twilio, address);
        var client = new Published.NSwag.Twilio.TwilioClient(http) { BaseUrl = address.ToString() };
        var page = await client.ListAttemptsAsync(
            dateCreatedAfter: null,
            dateCreatedBefore: null,
            channelData_To: null,
            country: null,
            channel: null,
            verifyServiceSid: null,
            verificationSid: null,
            status: null,
            pageSize: 20,
            page: null,
            pageToken: null,
            cancellationToken
        );
        foreach (var attempt in page.Attempts)
            yield return new Row(attempt.Sid, attempt.Conversion_status.ToString());
    }

    protected override async IAsyncEnumerable<Row> VeriffAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Veriff, address);
        var client = new Published.NSwag.Veriff.VeriffClient(http) { BaseUrl = address.ToString() };
        var list = await client.ListAttemptsAsync(Guid.Parse(Secrets.VeriffSession), cancellationToken);
        foreach (var attempt in list.Verifications)
            yield return new Row(attempt.Id.ToString(), attempt.Status.ToString());
    }
}
