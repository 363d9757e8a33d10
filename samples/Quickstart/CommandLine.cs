using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Verification.Sandbox;

namespace Quickstart;

/// <summary>The options of the program, and how they are read.</summary>
internal sealed class CommandLine
{
    private const string Description = """
        Reads every row of Veriff, Twilio Verify, Didit and deepidv with the real clients, side by side.

        Without --live the four vendors run in this process, with made-up data; nothing leaves the machine.
        With --live they are the real ones, and the credentials come from environment variables:
          veriff   VERIFF_BASE_URL, VERIFF_API_KEY, VERIFF_SHARED_SECRET, VERIFF_SESSION_IDS (separated by commas)
          twilio   TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN
          didit    DIDIT_API_KEY
          deepidv  DEEPIDV_API_KEY

        Examples:
          dotnet run --project samples/Quickstart
          dotnet run --project samples/Quickstart -- --rows 100000 --vendor twilio --vendor didit
          dotnet run --project samples/Quickstart -- --export rows.ndjson
          dotnet run --project samples/Quickstart -- --live --vendor didit --rows 50

        Exit codes: 0 all read, 1 a vendor failed, 2 bad usage, 130 interrupted.
        """;

    private readonly Option<string[]> vendors = new("--vendor")
    {
        Description = "A vendor to read; may be repeated. All four by default.",
        HelpName = string.Join('|', VendorName.All),
    };

    private readonly Option<int?> rows = new("--rows")
    {
        Description =
            $"Rows that each vendor of the sandbox holds, {QuickstartOptions.DefaultRows} by default. With --live: the most rows to read "
            + "from each vendor, all by default.",
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= SandboxOptions.MaximumRows)
                return value;
            result.AddError(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--rows must be a whole number from 0 to {SandboxOptions.MaximumRows}, not '{text}'."
                )
            );
            return null;
        },
    };

    private readonly Option<string?> export = new("--export")
    {
        Description = "Writes every row to this file, one JSON object per line: vendor, kind, row. The file appears when all is read.",
        HelpName = "FILE.ndjson",
    };

    private readonly Option<bool> live = new("--live") { Description = "Reads the real vendors instead of the sandbox." };

    public CommandLine(Func<QuickstartOptions, CancellationToken, Task<int>> action)
    {
        vendors.Validators.Add(RequireKnownVendors);
        vendors.CompletionSources.Add([.. VendorName.All]);
        Command = new RootCommand(Description) { vendors, rows, export, live };
        Command.SetAction((result, cancellationToken) => action(Options(result), cancellationToken));
    }

    public RootCommand Command { get; }

    private static void RequireKnownVendors(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => !VendorName.All.Contains(token.Value)))
            result.AddError($"--vendor must be one of {string.Join(", ", VendorName.All)}, not '{token.Value}'.");
    }

    private QuickstartOptions Options(ParseResult result)
    {
        var chosen = result.GetValue(vendors) ?? [];
        return new QuickstartOptions
        {
            Vendors = chosen.Length == 0 ? VendorName.All : [.. VendorName.All.Where(chosen.Contains)],
            Rows = result.GetValue(rows),
            ExportPath = result.GetValue(export),
            IsLive = result.GetValue(live),
        };
    }
}
