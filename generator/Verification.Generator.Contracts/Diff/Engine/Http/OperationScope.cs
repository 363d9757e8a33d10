using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>An operation at work: reports and compares in its name.</summary>
internal sealed class OperationScope(DocumentComparison contract, string operation, Direction sent)
{
    public ContractView Base => contract.Base;

    public ContractView Revision => contract.Revision;

    /// <summary>The direction of what the caller sends: for webhooks and callbacks the caller is the server.</summary>
    public Direction Sent => sent;

    /// <summary>The direction of what the caller receives.</summary>
    public Direction Received => sent is Direction.Request ? Direction.Response : Direction.Request;

    /// <summary>The operation, for instance <c>GET /things</c>.</summary>
    public string Operation => operation;

    public void Report(
        Rule rule,
        ChangeSubject subject,
        SpecPlace? before,
        SpecPlace? after,
        string? valueBefore = null,
        string? valueAfter = null
    ) =>
        contract.Differences.Add(
            new Difference(rule, sent, subject)
            {
                Base = before,
                Revision = after,
                Before = valueBefore,
                After = valueAfter,
            },
            operation.Length > 0 ? [operation] : []
        );

    /// <summary>Compares two schemas; a missing one allows everything.</summary>
    /// <param name="before">The object whose member <c>schema</c> counts.</param>
    /// <param name="after">The same in the revision.</param>
    /// <param name="direction">Which way the values travel.</param>
    /// <param name="use">How they are used.</param>
    /// <param name="subject">What the reader knows them as.</param>
    public void CompareSchemas(SpecPlace before, SpecPlace after, Direction direction, SchemaUse use, ChangeSubject subject)
    {
        var left = before.Member("schema");
        var right = after.Member("schema");
        if (left is not null || right is not null)
            CompareSchemaPlaces(left ?? before.Emptied(), right ?? after.Emptied(), direction, use, subject);
    }

    /// <summary>Compares two schemas at their own places.</summary>
    public void CompareSchemaPlaces(SpecPlace before, SpecPlace after, Direction direction, SchemaUse use, ChangeSubject subject)
    {
        var leftSchema = Base.SchemaAt(before);
        var rightSchema = Revision.SchemaAt(after);
        contract.AddRoot(operation, contract.Schemas.Start(leftSchema, rightSchema, direction, use, subject));
    }

    /// <summary>Compares what people read about an object, and its extensions.</summary>
    public void CompareDocumentation(SpecPlace before, SpecPlace after, ChangeSubject subject, params string[] except)
    {
        foreach (var keyword in SchemaVocabulary.Documentation.Where(keyword => !except.Contains(keyword, StringComparer.Ordinal)))
        {
            CompareText(keyword, before, after, subject);
        }

        var extensions = before
            .Members.Concat(after.Members)
            .Select(member => member.Name)
            .Where(name => name.StartsWith("x-", StringComparison.Ordinal));
        foreach (var extension in extensions.Distinct(StringComparer.Ordinal).Except(except, StringComparer.Ordinal))
        {
            if (Differs(before, after, extension))
                ReportExtension(before, after, extension, subject);
        }
    }

    /// <summary>Reports an extension whose meaning is not known.</summary>
    public void ReportExtension(SpecPlace before, SpecPlace after, string extension, ChangeSubject subject)
    {
        var left = before.Member(extension);
        var right = after.Member(extension);
        Report(
            AnnotationRules.ExtensionChanged,
            subject.Detail("extension", extension),
            left ?? before,
            right ?? after,
            CanonicalText.DisplayOrNone(left?.Node),
            CanonicalText.DisplayOrNone(right?.Node)
        );
    }

    /// <summary>Compares a member that only people read.</summary>
    public void CompareText(string keyword, SpecPlace before, SpecPlace after, ChangeSubject subject)
    {
        if (Differs(before, after, keyword))
        {
            Report(
                AnnotationRules.DocumentationChanged,
                subject.Detail("documentation", keyword),
                before.Member(keyword) ?? before,
                after.Member(keyword) ?? after
            );
        }
    }

    private static bool Differs(SpecPlace before, SpecPlace after, string name) =>
        !CanonicalText.AreEqual(before.Member(name)?.Node, after.Member(name)?.Node);
}
