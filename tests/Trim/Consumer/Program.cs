using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Kiota.Veriff;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

IConfiguration configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
var registrations = new ServiceCollection();
registrations.AddVeriff(configuration.GetSection("Veriff"));
registrations.AddTwilioVerify(configuration.GetSection("TwilioVerify"));
registrations.AddDidit(configuration.GetSection("Didit"));
registrations.AddDeepidv(configuration.GetSection("Deepidv"));
await using var services = registrations.BuildServiceProvider();
services.GetRequiredService<IStartupValidator>().Validate();

await CountAsync("veriff", services.GetRequiredService<VeriffClient>().Attempts.List(configuration["SessionId"]!));
await CountAsync("twilio", services.GetRequiredService<TwilioVerifyClient>().Attempts.List());
await CountAsync("didit", services.GetRequiredService<DiditClient>().Sessions.List(new() { SessionKind = SessionKind.All }));
await CountAsync("deepidv", services.GetRequiredService<DeepidvClient>().Sessions.List(new() { ByOrganization = true }));

using var veriff = VeriffKiotaClient.Create(Options<VeriffOptions>());
using var twilio = TwilioVerifyKiotaClient.Create(Options<TwilioVerifyOptions>());
using var didit = DiditKiotaClient.Create(Options<DiditOptions>());
using var deepidv = DeepidvKiotaClient.Create(Options<DeepidvOptions>());
var attempts = await veriff.V1.Sessions[configuration["SessionId"]!].Attempts.GetAsync();
Console.WriteLine($"veriff with Kiota: {attempts!.Verifications!.Count}");
await CountAsync("twilio with Kiota", twilio.V2.Attempts.List());
await CountAsync("didit with Kiota", didit.V3.Sessions.List(request => request.QueryParameters.SessionKind = "all"));
await CountAsync("deepidv with Kiota", deepidv.V1.Sessions.List(request => request.QueryParameters.ByOrganization = true));

TOptions Options<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>()
    where TOptions : class => services.GetRequiredService<IOptions<TOptions>>().Value;

static async Task CountAsync<T>(string vendor, IAsyncEnumerable<T> rows)
{
    var count = 0;
    await foreach (var _ in rows)
        count++;
    Console.WriteLine($"{vendor}: {count}");
}
