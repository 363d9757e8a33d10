using System.CommandLine;
using Verification.Generator.CodeGeneration.Kiota;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary>The options that say what kind of clients is meant.</summary>
internal sealed class FlavourOptions
{
    private const string Kiota = "kiota";

    private readonly Option<string?> flavour = new("--flavour")
    {
        Description =
            "The kind of clients: vgen (default), or kiota for those that Kiota makes of the open view (see convert), which run over the "
            + "handler of the vgen client.",
        HelpName = "vgen|kiota",
    };

    private readonly Option<string?> tool = new("--kiota")
    {
        Description = "The path of Kiota's kiota.dll; by default it is looked for among NuGet's packages and .NET's global tools.",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        flavour.AcceptOnlyFromAmong("vgen", Kiota);
        command.Add(flavour);
        command.Add(tool);
    }

    /// <summary>What the arguments ask for; null where Kiota is not found.</summary>
    public Flavour? Of(ParseResult arguments)
    {
        if (arguments.GetValue(flavour) is not Kiota)
            return Flavour.Own;
        return KiotaTool.Find(arguments.GetValue(tool)) is { } kiota ? Flavour.Of(kiota) : null;
    }
}
