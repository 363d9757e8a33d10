using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
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

static async Task CountAsync<T>(string vendor, IAsyncEnumerable<T> rows)
{
    var count = 0;
    await foreach (var _ in rows)
        count++;
    Console.WriteLine($"{vendor}: {count}");
}
