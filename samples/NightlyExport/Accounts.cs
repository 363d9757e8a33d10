using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Sandbox;

namespace NightlyExport;

/// <summary>The clients of all vendors, and the Veriff sessions to read.</summary>
internal sealed class Accounts : IDisposable
{
    private readonly ServiceProvider services;

    private Accounts(IConfiguration configuration, IReadOnlyList<string> sessionIds)
    {
        var registrations = new ServiceCollection();
        registrations.AddVeriff(configuration.GetSection("Veriff"));
        registrations.AddTwilioVerify(configuration.GetSection("TwilioVerify"));
        registrations.AddDidit(configuration.GetSection("Didit"));
        registrations.AddDeepidv(configuration.GetSection("Deepidv"));
        services = registrations.BuildServiceProvider();
        SessionIds = sessionIds;
    }

    public VeriffClient Veriff => services.GetRequiredService<VeriffClient>();

    public TwilioVerifyClient Twilio => services.GetRequiredService<TwilioVerifyClient>();

    public DiditClient Didit => services.GetRequiredService<DiditClient>();

    public DeepidvClient Deepidv => services.GetRequiredService<DeepidvClient>();

    public IReadOnlyList<string> SessionIds { get; }

    /// <summary>
    /// The accounts that the environment describes (<c>Veriff__ApiKey</c> …); null, with a line for each missing variable, when it does
    /// not.
    /// </summary>
    public static Accounts? FromEnvironment(TextWriter error)
    {
        IConfiguration environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var accounts = new Accounts(
            environment,
            (environment["VERIFF_SESSION_IDS"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        try
        {
            accounts.services.GetRequiredService<IStartupValidator>().Validate();
            return accounts;
        }
        catch (Exception exception) when (exception is OptionsValidationException or AggregateException)
        {
            IEnumerable<Exception> problems = exception is AggregateException several ? several.InnerExceptions : [exception];
            foreach (var problem in problems)
                error.WriteLine("export: " + problem.Message);
            accounts.Dispose();
            return null;
        }
    }

    /// <summary>The accounts of a sandbox.</summary>
    public static Accounts Of(VerificationSandbox sandbox) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Veriff:BaseUrl"] = sandbox.Veriff.BaseUrl.ToString(),
                        ["Veriff:ApiKey"] = sandbox.Veriff.ApiKey,
                        ["Veriff:SharedSecret"] = sandbox.Veriff.SharedSecret,
                        ["TwilioVerify:BaseUrl"] = sandbox.Twilio.BaseUrl.ToString(),
                        ["TwilioVerify:AccountSid"] = sandbox.Twilio.AccountSid,
                        ["TwilioVerify:AuthToken"] = sandbox.Twilio.AuthToken,
                        ["Didit:BaseUrl"] = sandbox.Didit.BaseUrl.ToString(),
                        ["Didit:ApiKey"] = sandbox.Didit.ApiKey,
                        ["Deepidv:BaseUrl"] = sandbox.Deepidv.BaseUrl.ToString(),
                        ["Deepidv:ApiKey"] = sandbox.Deepidv.ApiKey,
                    }
                )
                .Build(),
            sandbox.Veriff.SessionIds
        );

    public void Dispose() => services.Dispose();
}
