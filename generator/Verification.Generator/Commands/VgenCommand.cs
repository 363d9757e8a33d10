using System.CommandLine;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.CodeGeneration.Kiota;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.CSharp;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary>The command line of <c>vgen</c>: generates code and checks contracts.</summary>
internal static class VgenCommand
{
    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(
        string[] arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken = default
    ) => Create().RunAsync(arguments, output, error, cancellationToken);

    /// <summary>The command line, ready to run.</summary>
    public static CommandLine Create() => new(Commands(), CommandExamples.Of);

    private static RootCommand Commands()
    {
        var folder = Directory.GetCurrentDirectory();
        return new RootCommand("Generates C# clients from OpenAPI documents, and reports what their changes break.")
        {
            GenerateCommand.Create(),
            DiffCommand.Create(OnTheWire, OnTheWireAndInCSharp, WithKiota, folder),
            BumpCommand.Create(OnTheWireAndInCSharp, folder),
            RulesCommand.Create(),
            LintCommand.Create(),
            DriftCommand.Create(),
            ConvertCommand.Create(),
        };
    }

    private static Task<IReadOnlyList<Change>> OnTheWire(
        ContractDocument? baseDocument,
        ContractDocument? revision,
        CancellationToken cancellationToken
    ) => Task.FromResult(ContractComparer.Compare(baseDocument, revision));

    private static Task<IReadOnlyList<Change>> OnTheWireAndInCSharp(
        ContractDocument? baseDocument,
        ContractDocument? revision,
        CancellationToken cancellationToken
    ) => CSharpComparer.AddImpactAsync(baseDocument, revision, ContractComparer.Compare(baseDocument, revision), cancellationToken);

    private static ContractComparison WithKiota(KiotaTool tool)
    {
        var clients = ComparedClients.Of(tool);
        return async (baseDocument, revision, cancellationToken) =>
        {
            var changes = await OnTheWireAndInCSharp(baseDocument, revision, cancellationToken);
            return await CSharpComparer.AddImpactAsync(clients, baseDocument, revision, changes, cancellationToken);
        };
    }
}
