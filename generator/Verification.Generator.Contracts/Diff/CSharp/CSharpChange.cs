using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Changes that only C# code sees.</summary>
internal static class CSharpChange
{
    /// <summary>The rule of the notice that a document has no C# to compare.</summary>
    public const string NotRenderedRule = "csharp-not-rendered";

    private const string BehaviourChangedRule = "csharp-behaviour-changed";
    private const string MemberRemovedRule = "csharp-member-removed";
    private const string MemberAddedRule = "csharp-member-added";
    private const string MemberChangedRule = "csharp-member-changed";

    /// <summary>The ids of the rules of changes that only C# notices.</summary>
    public static IReadOnlyList<string> Rules { get; } =
    [NotRenderedRule, BehaviourChangedRule, MemberRemovedRule, MemberAddedRule, MemberChangedRule];

    /// <summary>A member that differs although no change of the wire explains it.</summary>
    public static Change Of(CSharpDifference difference, CSharpImpact impact, CompiledContract before, CompiledContract after)
    {
        (var rule, var message, var advice) = Describe(difference);
        return new Change
        {
            Rule = rule,
            Effect =
                rule is MemberAddedRule ? RuleEffect.Joins
                : rule is MemberRemovedRule ? RuleEffect.Leaves
                : RuleEffect.None,
            Wire = FindingLevel.None,
            CSharp = impact,
            Subject = new ChangeSubject(
                "csharp-member",
                difference.Key.Member ?? difference.Key.Type,
                difference.Key.Member is null ? difference.Key.Type : $"{difference.Key.Type}.{difference.Key.Member}"
            ),
            Operations = [.. Operations(difference, before, after)],
            Base = Place(before, difference.Before),
            Revision = Place(after, difference.After),
            Message = message,
            Advice = advice,
            Values = $"{difference.Members.ShownBefore} → {difference.Members.ShownAfter}",
        };
    }

    /// <summary>The notice that a document has no C# to compare. On the wire it means nothing, so that it moves no verdict.</summary>
    public static Change NotRendered(ContractDocument document, bool isRevision, DocumentException reason) =>
        Notice(
            document,
            isRevision,
            reason.Position.Line,
            reason.Reason,
            $"The C# side was not compared: {(isRevision ? "the revision" : "the base")} has no C#, because {reason.Reason}",
            isRevision ? "Change the document, or the build will fail as well." : "Only the wire side is compared here."
        );

    /// <summary>The notice that a part of one side has no C#, while the rest was compared.</summary>
    public static Change LeftOut(ContractDocument document, bool isRevision, DocumentException reason) =>
        Notice(
            document,
            isRevision,
            reason.Position.Line,
            reason.Reason,
            $"{(isRevision ? "The revision" : "The base")} has something without C#: {reason.Reason}",
            "Its own C# is not compared; the rest is."
        );

    /// <summary>The notice that the C# of a document is there and was not compared.</summary>
    public static Change NotCompared(ContractDocument document, bool isRevision, string reason) =>
        Notice(
            document,
            isRevision,
            document.Root.Position.Line,
            reason,
            "The C# side was not compared: " + reason,
            "Only the wire side is compared here; compare versions that lie closer together."
        );

    private static Change Notice(ContractDocument document, bool isRevision, int line, string reason, string message, string advice)
    {
        var place = new FindingPlace(document.Name, document.File, "#", line);
        return new Change
        {
            Rule = NotRenderedRule,
            Wire = FindingLevel.None,
            Subject = new ChangeSubject("document", document.Name, document.Name),
            Base = isRevision ? null : place,
            Revision = isRevision ? place : null,
            Message = message,
            Advice = advice,
            Values = reason,
        };
    }

    private static (string Rule, string Message, string Advice) Describe(CSharpDifference difference)
    {
        const string KeepName = "Keep the name that it comes from (schema, operationId, tag), or publish a major version.";
        return (difference.Members.ShownBefore, difference.Members.ShownAfter) switch
        {
            var (old, current) when difference.Fact is not null => (
                BehaviourChangedRule,
                $"Code compiles and acts differently: '{old ?? "nothing"}' became '{current}'.",
                "Publish a major version, and say in the changelog what callers must check."
            ),
            ({ } old, null) => (MemberRemovedRule, $"'{old}' is gone, although no change of the wire explains it.", KeepName),
            (null, { } current) => (
                MemberAddedRule,
                $"'{current}' is new, although no change of the wire explains it.",
                "Nothing to do: code works as before."
            ),
            var (old, current) => (MemberChangedRule, $"'{old}' became '{current}', although no change of the wire explains it.", KeepName),
        };
    }

    private static FindingPlace? Place(CompiledContract side, MemberKey? key)
    {
        if (key is null || side.Document is not { } document)
            return null;
        var pointer = side.Origins.Pointers(key).FirstOrDefault(place => place.Length > 0) ?? "#";
        var position = document.Find(pointer)?.Position ?? SourcePosition.Start;
        return new FindingPlace(document.Name, position.File ?? document.File, pointer, position.Line);
    }

    private static IEnumerable<string> Operations(CSharpDifference difference, CompiledContract before, CompiledContract after)
    {
        var old = difference.Before is { } oldKey ? OperationsOf(before.Origins, oldKey) : [];
        var current = difference.After is { } currentKey ? OperationsOf(after.Origins, currentKey) : [];
        return old.Union(current, StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> OperationsOf(OriginTable origins, MemberKey key) =>
        origins
            .Pointers(key)
            .Select(pointer => pointer.Split('/'))
            .Where(parts => parts is ["#", "paths", _, _, ..] && SpecVocabulary.IsMethod(parts[3]))
            .Select(parts =>
                $"{parts[3].ToUpperInvariant()} {parts[2].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)}"
            );
}
