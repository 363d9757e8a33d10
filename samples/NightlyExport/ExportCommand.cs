using System.CommandLine;
using System.Globalization;
using Verification.Sandbox;

namespace NightlyExport;

/// <summary>The command line of the export.</summary>
internal static class ExportCommand
{
    private const int Usage = 2;

    /// <summary>Parses the arguments and exports.</summary>
    /// <returns>0 all rows are exported, 1 a vendor failed, 2 wrong usage or missing configuration, 130 interrupted.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder for the files and their state.",
            DefaultValueFactory = _ => new DirectoryInfo("export"),
            HelpName = "DIR",
        };
        var since = new Option<DateOnly?>("--since")
        {
            Description = "The first run exports rows created on or after this day (UTC), as yyyy-MM-dd; all rows by default.",
            HelpName = "DATE",
            CustomParser = result =>
                DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day <= DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
                    ? day
                    : Refuse(result, "--since must be a day as yyyy-MM-dd, today or earlier."),
        };
        var sandboxRows = new Option<int?>("--sandbox")
        {
            Description = "Exports this many rows per vendor from a sandbox in this process instead of the real vendors.",
            HelpName = "ROWS",
        };
        var root = new RootCommand(
            "Exports the rows of all vendors to NDJSON and CSV, one file per vendor and night. After an interruption it resumes where it "
                + "stopped; the next night it exports what is new or may have changed, so load the files in order and by id."
        )
        {
            folder,
            since,
            sandboxRows,
        };
        var result = root.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (var problem in result.Errors)
                await error.WriteLineAsync("export: " + problem.Message);
            return Usage;
        }

        root.SetAction(
            (parsed, _) =>
                ExportAsync(
                    parsed.GetRequiredValue(folder).FullName,
                    parsed.GetValue(since),
                    parsed.GetValue(sandboxRows),
                    output,
                    error,
                    cancellationToken
                )
        );
        // The caller handles an interruption: the parser's own handling would end the process in the middle of a page.
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await result.InvokeAsync(invocation, CancellationToken.None);
    }

    private static async Task<int> ExportAsync(
        string folder,
        DateOnly? since,
        int? sandboxRows,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        await using var sandbox = sandboxRows is { } rows
            ? await VerificationSandbox.StartAsync(new SandboxOptions { Rows = rows }, CancellationToken.None)
            : null;
        using var accounts = sandbox is null ? Accounts.FromEnvironment(error) : Accounts.Of(sandbox);
        if (accounts is null)
            return Usage;
        return await new ExportRun(folder, since, TimeProvider.System, output, error).RunAsync(accounts, cancellationToken);
    }

    private static DateOnly? Refuse(System.CommandLine.Parsing.ArgumentResult result, string reason)
    {
        result.AddError(reason);
        return null;
    }
}
