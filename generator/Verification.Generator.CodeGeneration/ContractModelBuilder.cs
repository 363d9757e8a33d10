using System.Globalization;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the model of the facts that hold for a whole document.</summary>
internal static class ContractModelBuilder
{
    /// <summary>The name of the class with the facts.</summary>
    public static string ClassName(ContractDocument document) => Identifiers.Pascal(document.Name) + "Contract";

    public static ContractModel Build(ContractDocument document, string @namespace)
    {
        var rateLimit = document.Root.Object(Extensions.RateLimit);
        var errorCodes = document.Root.Object(Extensions.ErrorCodes);
        var address = Servers.Of(document).Select(Servers.AddressOf).FirstOrDefault(Servers.IsPublic) ?? "";
        return new ContractModel
        {
            Namespace = @namespace,
            Name = ClassName(document),
            Title = CSharpText.Xml(document.Root.Object("info")?.Text("title") ?? document.Name),
            Vendor = CSharpText.Literal(document.Name),
            Server = CSharpText.Literal(address),
            Address = address,
            RateLimitPermits = Whole(rateLimit?["permits"]),
            RateLimitSeconds = Whole(rateLimit?["window-seconds"]),
            ErrorCodeAlphabet = errorCodes?.Text("alphabet") is { } ranges ? CSharpText.Literal(CodeAlphabet.Expand(ranges)) : "",
            ErrorCodeLength = Whole(errorCodes?["maximum-length"]),
        };
    }

    private static string Whole(SpecNode? node) =>
        node is SpecScalar { Type: SpecScalarType.Number } number
        && long.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : "";
}
