using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using WebApi;

var builder = WebApplication.CreateBuilder(args);

// Secrets come from user secrets or the environment (Veriff__ApiKey …); a missing option stops the start and is named.
builder.Services.AddVeriff(builder.Configuration.GetSection("Veriff"));
builder.Services.AddTwilioVerify(builder.Configuration.GetSection("TwilioVerify"));
builder.Services.AddDidit(builder.Configuration.GetSection("Didit"));

builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<VendorProblems>();
builder.Services.AddHealthChecks().AddCheck<TwilioHealth>("twilio").AddCheck<DiditHealth>("didit");

using var tracing = Sdk.CreateTracerProviderBuilder()
    .AddSource("Verification.Generated")
    // The web server's spans are not recorded here, and by default the spans below them would not be either.
    .SetSampler(new AlwaysOnSampler())
    .AddProcessor(new SimpleActivityExportProcessor(new ConsoleSpans(Console.Out)))
    .Build();

var app = builder.Build();
app.UseExceptionHandler();
app.MapHealthChecks("/health", new() { ResponseWriter = HealthText.WriteAsync });

app.MapGet("/veriff/{sessionId}/attempts", (string sessionId, VeriffClient veriff) => veriff.Attempts.List(sessionId));
app.MapGet(
    "/twilio/attempts/{sid}",
    (string sid, TwilioVerifyClient twilio, CancellationToken cancellationToken) => twilio.Attempts.GetAsync(sid, cancellationToken)
);
app.MapGet(
    "/didit/in-review",
    (string? since, DiditClient didit) =>
        didit.Sessions.List(
            new()
            {
                Status = [SessionStatus.InReview],
                DateFrom = since is null ? null : DateOnly.ParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            }
        )
);

await app.RunAsync();
