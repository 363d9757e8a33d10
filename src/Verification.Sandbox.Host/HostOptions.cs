using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Verification.Sandbox.Faults;

namespace Verification.Sandbox.Host;

/// <summary>The options of the command line, and what they mean for the sandbox.</summary>
internal sealed class HostOptions
{
    private readonly Option<int> port = Number(
        "--port",
        "The first of four consecutive ports; 0 takes any free ports.",
        5080,
        0,
        SandboxOptions.MaximumPort
    );
    private readonly Option<int> rows = Number("--rows", "How many rows each vendor holds.", 10_000, 0, SandboxOptions.MaximumRows);
    private readonly Option<int> seed = Number("--seed", "The seed of the data and the credentials.", 1, int.MinValue, int.MaxValue);
    private readonly Option<double> faultRate = Number(
        "--fault-rate",
        "The share of requests that get a fault. Retries recover from these faults.",
        0d,
        0d,
        1d
    );
    private readonly Option<int> faultSeed = Number("--fault-seed", "The seed of these faults.", 1, int.MinValue, int.MaxValue);
    private readonly Option<bool> noRateLimit = new("--no-rate-limit")
    {
        Description = "Removes Twilio's limit of 100 requests per minute.",
    };

    public RootCommand Command(string description) => new(description) { port, rows, seed, faultRate, faultSeed, noRateLimit };

    public SandboxOptions Sandbox(ParseResult result) =>
        new()
        {
            Port = result.GetValue(port),
            Rows = result.GetValue(rows),
            Seed = result.GetValue(seed),
            EnforceRateLimit = !result.GetValue(noRateLimit),
        };

    /// <summary>The vendors draw from the same seed, each for its own requests.</summary>
    public void AddFaults(ParseResult result, VerificationSandbox sandbox)
    {
        var rate = result.GetValue(faultRate);
        if (rate == 0)
            return;
        foreach (
            var faults in (SandboxFaults[])[sandbox.Veriff.Faults, sandbox.Twilio.Faults, sandbox.Didit.Faults, sandbox.Deepidv.Faults]
        )
        {
            faults.Randomly(rate, result.GetValue(faultSeed));
        }
    }

    private static Option<T> Number<T>(string name, string description, T standard, T minimum, T maximum)
        where T : struct, INumber<T> =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                var text = result.Tokens is [var token] ? token.Value : string.Empty;
                var style =
                    standard is int ? NumberStyles.AllowLeadingSign : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
                if (T.TryParse(text, style, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
                    return value;
                var kind = standard is int ? "a whole number" : "a number";
                result.AddError(
                    string.Create(CultureInfo.InvariantCulture, $"{name} must be {kind} from {minimum} to {maximum}, not '{text}'.")
                );
                return standard;
            },
        };
}
