using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Verification.Generator.Diff;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary>The root of the command line.</summary>
internal static class VgenCommand
{
    private const string Examples = """

        Examples:
          vgen generate specs/twilio/openapi.yaml --out obj/generated --namespace Acme.Clients
          vgen generate specs/*/openapi.yaml --out obj/generated --namespace Acme.Clients
          vgen lint specs/*/openapi.yaml
          vgen drift specs/twilio/openapi.yaml attempts.md --format json
          vgen convert specs/twilio/openapi.yaml --to json --output twilio.json
          vgen diff main
          vgen bump --check 2.0.0

        Exit codes: 0 fine, 1 a threshold is exceeded, 2 wrong usage, 3 a document cannot be read or rendered, 4 the version is too small.
        """;

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        ParseResult result = Create().Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (ParseError problem in result.Errors) await error.WriteLineAsync("vgen: " + problem.Message);
            await error.WriteLineAsync("Run 'vgen --help' to see how it is used.");
            return ExitCode.Usage;
        }

        int code = await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        if (result.Action is HelpAction) await output.WriteLineAsync(ExamplesOf(result.CommandResult.Command.Name));
        return code;
    }

    private static string ExamplesOf(string command) => command is "diff" ? DiffCommand.Examples : Examples;

    private static RootCommand Create()
    {
        string folder = Directory.GetCurrentDirectory();
        return new RootCommand("Turns OpenAPI documents into C# clients, and says what their changes break.")
        {
            GenerateCommand.Create(),
            DiffCommand.Create(OnTheWire, OnTheWireAndInCSharp, folder),
            BumpCommand.Create(OnTheWireAndInCSharp, folder),
            RulesCommand.Create(),
            LintCommand.Create(),
            DriftCommand.Create(),
            ConvertCommand.Create(),
        };
    }

    private static Task<IReadOnlyList<Change>> OnTheWire(ContractDocument? baseDocument, ContractDocument? revision, CancellationToken cancellationToken) =>
        Task.FromResult(ContractComparer.Compare(baseDocument, revision));

    private static Task<IReadOnlyList<Change>> OnTheWireAndInCSharp(ContractDocument? baseDocument, ContractDocument? revision, CancellationToken cancellationToken) =>
        CSharpComparer.AddImpactAsync(baseDocument, revision, ContractComparer.Compare(baseDocument, revision), cancellationToken);
}
