using System.Net;
using System.Text;
using Microsoft.Kiota.Abstractions;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Didit.V3.Sessions;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Kiota.Twilio.V2.Attempts;
using Verification.Generated.Kiota.Veriff;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Testing;
using DeepidvQuery = Verification.Generated.Kiota.Deepidv.V1.Sessions.SessionsRequestBuilder.SessionsRequestBuilderGetQueryParameters;

namespace Kiota.Tests.Surface;

/// <summary>The exact request of every operation, with every parameter that it has.</summary>
public sealed class RequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_sends_the_approved_request()
    {
        var text = new StringBuilder();
        foreach ((var operation, var call) in Calls())
        {
            using var vendor = new RecordingVendor();
            await Should.ThrowAsync<VerificationApiException>(() => call(vendor));
            text.Append("# ").Append(operation).Append('\n').Append(vendor.Requests.ShouldHaveSingleItem()).Append('\n');
        }

        Snapshot.Match(text.ToString(), "Requests");
    }

    [Fact]
    public void No_operation_is_left_out()
    {
        var operations = DeepidvHandler
            .Operations.Concat(DiditHandler.Operations)
            .Concat(TwilioVerifyHandler.Operations)
            .Concat(VeriffHandler.Operations)
            .Select(operation => $"{operation.Vendor} {operation.Id}");

        Calls().Select(call => call.Operation).Order().ShouldBe(operations.Order());
    }

    [Fact]
    public void No_parameter_is_left_out()
    {
        ShouldBeFull<AttemptsRequestBuilder.AttemptsRequestBuilderGetQueryParameters>(Fill);
        ShouldBeFull<EmptyPathSegmentRequestBuilder.EmptyPathSegmentRequestBuilderGetQueryParameters>(Fill);
        ShouldBeFull<DeepidvQuery>(Fill);
    }

    private static void ShouldBeFull<T>(Action<T> fill)
        where T : new()
    {
        var query = new T();
        fill(query);
        typeof(T).GetProperties().Where(property => property.GetValue(query) is null).Select(property => property.Name).ShouldBeEmpty();
    }

    private static void Fill(AttemptsRequestBuilder.AttemptsRequestBuilderGetQueryParameters query)
    {
        query.DateCreatedAfter = "2024-05-06T07:08:07Z";
        query.DateCreatedBefore = "2024-05-07T07:08:07Z";
        query.ChannelDataTo = "+15550100001";
        query.Country = "CO";
        query.Channel = "whatsapp";
        query.VerifyServiceSid = "VAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        query.VerificationSid = "VL_UNKNOWN_SID";
        query.Status = "unconverted";
        query.PageSize = 20;
        query.Page = 3;
        query.PageToken = "PT a+b/c=";
    }

    private static void Fill(EmptyPathSegmentRequestBuilder.EmptyPathSegmentRequestBuilderGetQueryParameters query)
    {
        query.SessionKind = "business";
        query.Limit = 20;
        query.Offset = 40;
        query.Status = ["Approved", "In Review"];
        query.VendorData = "customer 1";
        query.Search = "Müller";
        query.WorkflowId = ["11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"];
        query.DateFrom = new Date(2024, 5, 6);
        query.DateTo = new Date(2024, 5, 13);
        query.Country = ["ESP", "USA"];
        query.DocumentType = ["P", "ID"];
        query.DocumentName = ["Spain - Id Card (2021)"];
        query.Region = ["CA"];
        query.DiditInternalId = "33333333-3333-3333-3333-333333333333";
        query.SessionType = ["API", "HOSTED"];
        query.ApiService = "AML";
        query.Warning = ["POSSIBLE_FRAUD"];
        query.OrganizationName = ["Acme"];
    }

    private static void Fill(DeepidvQuery query)
    {
        query.Limit = 25;
        query.NextToken = "eyJpZCI6ImFiYzEyMyJ9";
        query.StartDate = new DateTimeOffset(2024, 5, 6, 9, 8, 7, TimeSpan.FromHours(2));
        query.EndDate = new DateTimeOffset(2024, 5, 7, 9, 8, 7, TimeSpan.FromHours(2));
        query.ByOrganization = true;
        query.ExternalId = "user-12345";
        query.WorkflowId = "wf_abc123";
    }

    private static IReadOnlyList<(string Operation, Func<HttpMessageHandler, Task> Call)> Calls() =>
        [
            (
                "deepidv listSessions",
                vendor =>
                    DeepidvKiotaClient
                        .Create(new() { ApiKey = "key" }, vendor)
                        .V1.Sessions.GetAsync(request => Fill(request.QueryParameters), Cancellation)
            ),
            (
                "didit listSessions",
                vendor =>
                    DiditKiotaClient
                        .Create(new() { ApiKey = "key" }, vendor)
                        .V3.Sessions.EmptyPathSegment.GetAsync(request => Fill(request.QueryParameters), Cancellation)
            ),
            (
                "twilio getAttempt",
                vendor => Twilio(vendor).V2.Attempts["VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"].GetAsync(cancellationToken: Cancellation)
            ),
            ("twilio listAttempts", vendor => Twilio(vendor).V2.Attempts.GetAsync(request => Fill(request.QueryParameters), Cancellation)),
            (
                "veriff listAttempts",
                vendor =>
                    VeriffKiotaClient
                        .Create(
                            new()
                            {
                                BaseUrl = new Uri("https://veriff.example"),
                                ApiKey = "key",
                                SharedSecret = "secret",
                            },
                            vendor
                        )
                        .V1.Sessions["f04bdb47-d3be-4b28-b028-a652feb060b5"]
                        .Attempts.GetAsync(cancellationToken: Cancellation)
            ),
        ];

    private static TwilioVerifyKiotaClient Twilio(HttpMessageHandler vendor) =>
        TwilioVerifyKiotaClient.Create(new() { AccountSid = "AC" + new string('a', 32), AuthToken = "token" }, vendor);

    /// <summary>Records each request, with the values of credential headers masked, and refuses it.</summary>
    private sealed class RecordingVendor : HttpMessageHandler
    {
        private static readonly string[] Secret = ["Authorization", "x-api-key", "X-AUTH-CLIENT", "X-HMAC-SIGNATURE"];

        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var headers = request
                .Headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
                .Select(header =>
                    $"{header.Key}: {(Secret.Contains(header.Key, StringComparer.OrdinalIgnoreCase) ? "***" : string.Join(' ', header.Value))}\n"
                );
            Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}\n{string.Concat(headers)}");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden) { RequestMessage = request });
        }
    }
}
