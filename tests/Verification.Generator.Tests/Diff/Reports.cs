using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;

namespace Verification.Generator.Tests.Diff;

/// <summary>Reports to write in tests, the way a comparison would make them.</summary>
internal static class Reports
{
    public static readonly Change RemovedProperty = new()
    {
        Rule = "response-property-removed",
        Wire = FindingLevel.Breaking,
        CSharp = new CSharpImpact(
            Source: true,
            Binary: true,
            Behaviour: false,
            [new MemberChange("public string? Price { get; init; }", null)]
        ),
        Operations = ["GET /v2/Attempts", "GET /v2/Attempts/{Sid}"],
        Subject = new ChangeSubject("property", "price", "attempts.price"),
        Base = new FindingPlace("twilio", "main:specs/twilio/openapi.yaml", "#/components/schemas/Attempt/properties/price", 120),
        Message = "The response property 'price' was removed.",
        Advice = "Keep the property, or publish a major version.",
    };

    public static readonly Change NewValue = new()
    {
        Rule = "response-enum-value-added",
        Effect = RuleEffect.Joins,
        Wire = FindingLevel.Risky,
        Operations = ["GET /v2/Attempts"],
        Subject = new ChangeSubject("enum-value", "rbm", "attempts.channel"),
        Revision = new FindingPlace("twilio", "specs/twilio/openapi.yaml", "#/components/schemas/Channel/enum/4", 88),
        Message = "The response may hold the new value 'rbm'.",
        Advice = "Check that callers handle unknown channels.",
        Values = "rbm",
    };

    public static readonly Change NewParameter = new()
    {
        Rule = "parameter-optional-added",
        Wire = FindingLevel.Compatible,
        Operations = ["GET /v1/sessions"],
        Subject = new ChangeSubject("parameter", "status", "status"),
        Revision = new FindingPlace("deepidv", "specs/deepidv/openapi.yaml", "#/paths/~1v1~1sessions/get/parameters/3", 40),
        Message = "The optional parameter 'status' was added.",
        Advice = "",
    };

    public static readonly Change Wording = new()
    {
        Rule = "description-changed",
        Wire = FindingLevel.None,
        Subject = new ChangeSubject("document", "info", ""),
        Base = new FindingPlace("didit", "main:specs/didit/openapi.yaml", "#/info/description", 4),
        Revision = new FindingPlace("didit", "specs/didit/openapi.yaml", "#/info/description", 5),
        Message = "The description changed.",
        Advice = "",
    };

    public static DiffReport OfAllLevels { get; } = DiffReport.Of([Wording, NewParameter, NewValue, RemovedProperty]);

    public static DiffReport WithAccepted { get; } =
        new(
            [NewValue],
            [new AcceptedFinding(RemovedProperty, "Nobody reads the price.", "billing team")],
            ["accepted.yaml(7): 00112233aabbccdd of billing team matches no change: remove the entry."]
        );

    public static DiffReport Equal { get; } = DiffReport.Of([]);

    public static string Written(this IReportWriter writer, FindingReport report)
    {
        using var output = new StringWriter { NewLine = "\r\n" };
        writer.Write(report, output);
        return output.ToString();
    }
}
