using System.Reflection;
using System.Text;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using DeepidvQueryRecord = Verification.Generated.Deepidv.ListSessionsQuery;
using DiditQueryRecord = Verification.Generated.Didit.ListSessionsQuery;

namespace Verification.Generated.Tests.Surface;

/// <summary>The exact request of every operation, with every parameter that it has.</summary>
public sealed class RequestTests
{
    private static readonly DateTimeOffset Instant = new(2024, 5, 6, 9, 8, 7, TimeSpan.FromHours(2));
    private static readonly DateOnly Date = new(2024, 5, 6);

    [Fact]
    public async Task Every_operation_sends_the_approved_request()
    {
        var text = new StringBuilder();
        foreach ((var operation, var call) in Calls())
        {
            var vendor = new RecordingVendor();
            await Should.ThrowAsync<VerificationApiException>(() => call(vendor));
            text.Append("# ").Append(operation).Append('\n').Append(vendor.Requests.ShouldHaveSingleItem()).Append('\n');
        }

        Snapshot.Match(text.ToString(), "Requests");
    }

    [Fact]
    public void No_operation_is_left_out()
    {
        var operations = typeof(Generated.Veriff.VeriffClient)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Operation))
            .Select(field => (Operation)field.GetValue(null)!)
            .Select(operation => $"{operation.Vendor} {operation.Id}");

        Calls().Select(call => call.Operation).Order().ShouldBe(operations.Order());
    }

    [Theory]
    [InlineData(typeof(ListAttemptsQuery))]
    [InlineData(typeof(DiditQueryRecord))]
    [InlineData(typeof(DeepidvQueryRecord))]
    public void No_parameter_is_left_out(Type query)
    {
        object full =
            query == typeof(ListAttemptsQuery) ? TwilioQuery
            : query == typeof(DiditQueryRecord) ? DiditQuery
            : DeepidvQuery;

        var unset = query.GetProperties().Where(property => property.GetValue(full) is null).Select(property => property.Name);

        unset.ShouldBe(SampleQuery.ExcludedFrom(query), ignoreOrder: true);
    }

    private static ListAttemptsQuery TwilioQuery =>
        SampleQuery.Filled(
            new ListAttemptsQuery
            {
                DateCreatedAfter = Instant,
                DateCreatedBefore = Instant.AddDays(1),
                ChannelDataTo = "+15550100001",
                Country = "CO",
                Channel = Channel.Whatsapp,
                VerifyServiceSid = "VAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                VerificationSid = "VL_UNKNOWN_SID",
                Status = ConversionStatus.Unconverted,
                PageSize = 20,
                AdditionalQuery = new Dictionary<string, string> { ["PageToken"] = "PT a+b/c=", ["Further"] = "a&b" },
            }
        );

    private static DiditQueryRecord DiditQuery =>
        SampleQuery.Filled(
            new DiditQueryRecord
            {
                SessionKind = SessionKind.Business,
                Limit = 20,
                Offset = 40,
                Status = [SessionStatus.Approved, SessionStatus.InReview],
                VendorData = "customer 1",
                Search = "Müller",
                WorkflowId = ["11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"],
                DateFrom = Date,
                DateTo = Date.AddDays(7),
                Country = ["ESP", "USA"],
                DocumentType = [DocumentType.P, DocumentType.Id],
                DocumentName = ["Spain - Id Card (2021)"],
                Region = ["CA"],
                DiditInternalId = "33333333-3333-3333-3333-333333333333",
                SessionType = [SessionChannel.Api, SessionChannel.Hosted],
                ApiService = ApiService.Aml,
                Warning = ["POSSIBLE_FRAUD"],
                OrganizationName = ["Acme"],
                AdditionalQuery = new Dictionary<string, string> { ["euuid"] = "44444444-4444-4444-4444-444444444444" },
            }
        );

    private static DeepidvQueryRecord DeepidvQuery =>
        SampleQuery.Filled(
            new DeepidvQueryRecord
            {
                Limit = 25,
                NextToken = "eyJpZCI6ImFiYzEyMyJ9",
                StartDate = Instant,
                EndDate = Instant.AddDays(1),
                ByOrganization = true,
                AdditionalQuery = new Dictionary<string, string> { ["status"] = "VERIFIED" },
            }
        );

    private static IReadOnlyList<(string Operation, Func<HttpMessageHandler, Task> Call)> Calls() =>
        [
            ("deepidv listSessions", async vendor => await Clients.Deepidv(vendor).Sessions.ListPageAsync(DeepidvQuery)),
            ("didit listSessions", async vendor => await Clients.Didit(vendor).Sessions.ListPageAsync(DiditQuery)),
            ("twilio getAttempt", async vendor => await Clients.Twilio(vendor).Attempts.GetAsync("VLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")),
            ("twilio listAttempts", async vendor => await Clients.Twilio(vendor).Attempts.ListPageAsync(TwilioQuery)),
            ("veriff listAttempts", async vendor => await Clients.Veriff(vendor).Attempts.ListPageAsync(Clients.SessionId)),
        ];

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
