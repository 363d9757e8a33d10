using Verification.Generator.CodeGeneration.Commands;

namespace Verification.Generator.Commands;

/// <summary>The examples that the help of each command shows.</summary>
internal static class CommandExamples
{
    private const string Root = """
          vgen generate specs/twilio/openapi.yaml --out obj/generated --namespace Acme.Clients
          vgen diff main
          vgen bump --check 2.0.0
          vgen lint specs/*/openapi.yaml
          vgen drift specs/twilio/openapi.yaml attempts.md --format json
          vgen convert specs/twilio/openapi.yaml --to json --output twilio.json
        """;

    private const string Diff = """
          vgen diff main                                   specs/ of the branch main against the working tree
          vgen diff v1.2.0..HEAD --format markdown         between two commits
          vgen diff old.yaml new.yaml --fail-on risky      between two files
          vgen diff old/ new/ --format json --output report.json
          vgen diff main --format markdown --output report.md --format sarif --output report.sarif --format github
          vgen diff main:specs/acme/openapi.yaml specs/acme/openapi.yaml --accept accepted.yaml
          vgen diff main --flavour kiota                   in the C# of Kiota's clients, too
        """;

    private const string Bump = """
          vgen bump                                        the next version and its changelog fragment
          vgen bump --check 2.0.0                          exit code 4 when that version is too small
          vgen bump --since main --from 1.4.0              when main has no tag of a version
        """;

    private const string Lint = """
          vgen lint specs/twilio/openapi.yaml
          vgen lint specs/*/openapi.yaml --format github
          vgen lint specs/twilio/openapi.yaml --rule house=on --rule tag-undeclared=off
          vgen lint openapi.yaml --fail-on breaking        exit code 1 for errors only
          vgen lint openapi.yaml --accept accepted.yaml --output findings.txt
        """;

    private const string Drift = """
          vgen drift specs/twilio/openapi.yaml attempts.md
          vgen drift specs/twilio/openapi.yaml attempts.html summary.txt --fail-on risky
          vgen drift specs/twilio/openapi.yaml attempts.md --format json --output drift.json
        """;

    private const string Convert = """
          vgen convert specs/twilio/openapi.yaml --to json
          vgen convert openapi.json --to yaml --output openapi.yaml
          vgen convert specs/twilio/openapi.yaml --view open --out obj/twilio.json
        """;

    private const string Rules = """
          vgen rules > docs/rules.md
        """;

    private const string ExitCodes =
        "Exit codes: 0 fine, 1 a threshold is exceeded, 2 wrong usage or an output that cannot be written, 3 a document cannot be read "
        + "or is not supported, 4 the version is too small, 130 interrupted.";

    /// <summary>
    /// The examples of a command and the meaning of the exit codes, for the end of the help; those of all commands for the root.
    /// </summary>
    public static string Of(string command) => $"\nExamples:\n{Lines(command)}\n\n{ExitCodes}";

    private static string Lines(string command) =>
        command switch
        {
            "generate" => GenerateCommand.Examples,
            "diff" => Diff,
            "bump" => Bump,
            "lint" => Lint,
            "drift" => Drift,
            "convert" => Convert,
            "rules" => Rules,
            _ => Root,
        };
}
