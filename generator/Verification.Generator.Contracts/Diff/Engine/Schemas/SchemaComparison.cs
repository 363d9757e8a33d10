using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Two schemas at work: what the comparers of single keywords need.</summary>
internal sealed class SchemaComparison(SchemaWalk walk, SchemaPair pair)
{
    public Schema Base => pair.Base;

    public Schema Revision => pair.Revision;

    public IEnumerable<SpecPlace> BaseChoices => pair.Base.ChoicesBeside(pair.Revision);

    public IEnumerable<SpecPlace> RevisionChoices => pair.Revision.ChoicesBeside(pair.Base);

    /// <summary>Which way the values travel.</summary>
    public Direction Direction => pair.Direction;

    /// <summary>Whether the schema describes text in a URL or header.</summary>
    public bool IsText => pair.Use.HasFlag(SchemaUse.Text);

    public ChangeSubject Subject => pair.Subject;

    public SchemaPair Pair => pair;

    /// <summary>Reports a change of this schema.</summary>
    public void Report(
        Rule rule,
        SpecPlace? before,
        SpecPlace? after,
        string? valueBefore = null,
        string? valueAfter = null,
        ChangeSubject? subject = null
    ) =>
        walk.Add(
            pair,
            new Difference(rule, Direction, subject ?? Subject)
            {
                Base = before,
                Revision = after,
                Before = valueBefore,
                After = valueAfter,
                IsUnused = pair.Use.HasFlag(SchemaUse.Unused),
            }
        );

    /// <summary>Reports a change of a keyword, at the keyword where it stands and at the schema where it does not.</summary>
    public void ReportKeyword(Rule rule, string keyword, string? valueBefore, string? valueAfter) =>
        Report(rule, Base.First(keyword) ?? Base.Place, Revision.First(keyword) ?? Revision.Place, valueBefore, valueAfter);

    /// <summary>Continues with a part of both schemas.</summary>
    public void Compare(Schema before, Schema after, ChangeSubject? subject = null, SchemaUse use = SchemaUse.Body) =>
        walk.Add(pair, before, after, (pair.Use & SchemaUse.Unused) | use, subject ?? Subject);
}
