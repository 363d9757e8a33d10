using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares what the page says about a field with what the document says.</summary>
internal static class FieldRules
{
    public static void Run(FieldMatch match, DriftFindings findings)
    {
        if (match.Field is not { } field)
        {
            AddUnknown(match, findings);
            return;
        }

        CompareType(match, field, findings);
        CompareFormat(match, field, findings);
        CompareRequired(match, field, findings);
        CompareDefault(match, field, findings);
        ComparePattern(match, field, findings);
        FieldBoundRules.Run(match, field, findings);
        ValueRules.Run(match, field, findings);
    }

    private static void AddUnknown(FieldMatch match, DriftFindings findings)
    {
        (var rule, var kind) = match.Group.Kind switch
        {
            FactKind.Header or FactKind.ResponseHeader => (DriftRules.HeaderNotInDocument, "header"),
            _ when match.Owner == "#/paths" => (DriftRules.ParameterNotInDocument, "parameter"),
            _ => (DriftRules.FieldNotInDocument, "field"),
        };
        var name = kind is "field" ? match.Fact.Name[(match.Fact.Name.LastIndexOf('.') + 1)..] : match.Fact.Name;
        findings.Add(
            rule,
            FindingLevel.Error,
            name,
            null,
            match.Page,
            match.Fact.Line,
            match.Owner,
            $"the page describes the {kind} '{match.Fact.Name}', which the document does not have."
        );
    }

    private static void CompareType(FieldMatch match, ContractField field, DriftFindings findings)
    {
        if (match.Fact.Type is not { } type)
            return;
        var own = field.IsList ? ["array"] : field.Schema.Types;
        if (type.Name is null)
        {
            if (match.Group.Grade == FactGrade.Schema && type.Format is null && own.Count > 0)
            {
                findings.Add(
                    DriftRules.TypeDiffers,
                    FindingLevel.Warning,
                    match,
                    field,
                    null,
                    $"the page gives the {field.Kindly} no type, in the document it is {string.Join(" or ", own)}."
                );
            }

            return;
        }

        // A list that is sent as one text is a string to the page and a list to the document.
        var isJoinedList = field.IsList && field.Kind == FactKind.Query;
        if (own.Contains(type.Name) || isJoinedList)
            return;
        if (own.Count == 0)
        {
            findings.Add(
                DriftRules.TypeDiffers,
                FindingLevel.Note,
                match,
                field,
                type.Name,
                $"the page says that the {field.Kindly} is of type {type.Name}; the document gives it none."
            );
            return;
        }

        findings.Add(
            DriftRules.TypeDiffers,
            FindingLevel.Error,
            match,
            field,
            type.Name,
            $"the page says that the {field.Kindly} is of type {type.Name}, in the document it is {string.Join(" or ", own)}."
        );
    }

    private static void CompareFormat(FieldMatch match, ContractField field, DriftFindings findings)
    {
        var own = field.Schema.Format;
        if (match.Fact.IsNullable == true && !field.Schema.IsNullable && field.Schema.Types.Count > 0 && field.Kind == FactKind.Response)
        {
            findings.Add(
                DriftRules.NullableDiffers,
                FindingLevel.Error,
                match,
                field,
                "null",
                $"the page says that the {field.Kindly} may be null, the document does not."
            );
        }

        if (match.Fact.Type is not { } type || field.IsList)
            return;
        if (type.Format is { } format && format != own)
        {
            var said = own is null ? "the document gives none" : $"the document says {own}";
            findings.Add(
                DriftRules.FormatDiffers,
                FindingLevel.Error,
                match,
                field,
                format,
                $"the page says that the {field.Kindly} has the format {format}; {said}."
            );
        }
        else if (match.Group.Grade == FactGrade.Schema && type is { Format: null, Name: not null } && own is not null)
        {
            findings.Add(
                DriftRules.FormatDiffers,
                FindingLevel.Note,
                match,
                field,
                own,
                $"the page gives the {field.Kindly} no format; the document says {own}."
            );
        }
    }

    private static void CompareRequired(FieldMatch match, ContractField field, DriftFindings findings)
    {
        if (
            match.Fact.IsRequired is not { } required
            || field.Kind is not (FactKind.Query or FactKind.Header or FactKind.Path)
            || required == field.IsRequired
        )
        {
            return;
        }

        if (field.Kind == FactKind.Path)
            return; // A parameter in the path is always required.
        var verb = required ? "requires" : "does not require";
        findings.Add(
            DriftRules.RequiredDiffers,
            FindingLevel.Error,
            match,
            field,
            required ? "required" : "optional",
            $"the page {verb} the {field.Kindly}, the document says otherwise."
        );
    }

    private static void CompareDefault(FieldMatch match, ContractField field, DriftFindings findings)
    {
        var shown = DefaultOf(match.Fact, field);
        if (shown is null)
        {
            var isMissing =
                match.Fact.HasDefaultPlace && match.Fact.Default is null && field.Default is not null && field.Kind != FactKind.Response;
            if (isMissing)
            {
                findings.Add(
                    DriftRules.DefaultDiffers,
                    FindingLevel.Note,
                    match,
                    field,
                    field.Default,
                    $"the page gives the {field.Kindly} no default; in the document it is {field.Default}."
                );
            }

            return;
        }

        if (field.Default is { } own && NumberText.AreSame(own, shown))
            return;
        var said = field.Default is null ? "the document gives none" : $"in the document it is {field.Default}";
        var level = field.Default is null ? FindingLevel.Warning : FindingLevel.Error;
        findings.Add(
            DriftRules.DefaultDiffers,
            level,
            match,
            field,
            shown,
            $"the page says that the default of the {field.Kindly} is {shown}; {said}."
        );
    }

    /// <summary>The default that a fact gives, in its place or in its text.</summary>
    internal static string? DefaultOf(FieldFact fact, ContractField field) =>
        fact.Default
        ?? (field.Kind == FactKind.Response ? null : DefaultPhrase.Read(fact.Description, value => field.Schema.Values.Contains(value)));

    private static void ComparePattern(FieldMatch match, ContractField field, DriftFindings findings)
    {
        if (match.Fact.Pattern is { } pattern && pattern != field.Schema.Pattern)
        {
            var said = field.Schema.Pattern is null ? "the document gives none" : $"the document says {field.Schema.Pattern}";
            findings.Add(
                DriftRules.PatternDiffers,
                FindingLevel.Error,
                match,
                field,
                pattern,
                $"the page gives the {field.Kindly} the pattern {pattern}; {said}."
            );
        }
        else if (match.Fact.Pattern is null && match.Group.Grade == FactGrade.Schema && field.Schema.Pattern is { } own)
        {
            findings.Add(
                DriftRules.PatternDiffers,
                FindingLevel.Note,
                match,
                field,
                own,
                $"the page gives the {field.Kindly} no pattern; the document says {own}."
            );
        }
    }
}
