using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Verification.Sandbox.Faults;

namespace Verification.Sandbox.Host;

/// <summary>The options of the command line, and what they mean for the sandbox.</summary>
internal sealed class HostOptions
{
    private readonly Option<int> _port = Number("--port", "The first of four consecutive ports; 0 takes any free ports.", 5080, 0, SandboxOptions.MaximumPort);
    private readonly Option<int> _rows = Number("--rows", "How many rows each vendor holds.", 10_000, 0, SandboxOptions.MaximumRows);
    private readonly Option<int> _seed = Number("--seed", "The seed of the data and the credentials.", 1, int.MinValue, int.MaxValue);
    private readonly Option<double> _faultRate = Number("--fault-rate", "The share of requests that get a fault. Retries recover from these faults.", 0d, 0d, 1d);
    private readonly Option<int> _faultSeed = Number("--fault-seed", "The seed of these faults.", 1, int.MinValue, int.MaxValue);
    private readonly Option<bool> _noRateLimit = new("--no-rate-limit") { Description = "Removes Twilio's limit of 100 requests per minute." };

    public RootCommand Command(string description) => new(description) { _port, _rows, _seed, _faultRate, _faultSeed, _noRateLimit };

    public SandboxOptions Sandbox(ParseResult result) => new()
    {
        Port = result.GetValue(_port),
        Rows = result.GetValue(_rows),
        Seed = result.GetValue(_seed),
        EnforceRateLimit = !result.GetValue(_noRateLimit),
    };

    /// <summary>The vendors draw from the same seed, each for its own requests.</summary>
    public void AddFaults(ParseResult result, VerificationSandbox sandbox)
    {
        double rate = result.GetValue(_faultRate);
        if (rate == 0)
            return;
        foreach (SandboxFaults faults in (SandboxFaults[])[sandbox.Veriff.Faults, sandbox.Twilio.Faults, sandbox.Didit.Faults, sandbox.Deepidv.Faults])
            faults.Randomly(rate, result.GetValue(_faultSeed));
    }

    private static Option<T> Number<T>(string name, string description, T standard, T minimum, T maximum)
        where T : struct, INumber<T> => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            string text = result.Tokens is [var token] ? token.Value : string.Empty;
            NumberStyles style = standard is int ? NumberStyles.AllowLeadingSign : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (T.TryParse(text, style, CultureInfo.InvariantCulture, out T value) && value >= minimum && value <= maximum)
                return value;
            string kind = standard is int ? "a whole number" : "a number";
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be {kind} from {minimum} to {maximum}, not '{text}'."));
            return standard;
        },
    };
}
