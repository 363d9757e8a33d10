using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;

namespace Verification.Generator.Contracts.Drift.Matching;

/// <summary>A fact of a page and the field of the document that it is about.</summary>
/// <param name="Page">The page.</param>
/// <param name="Group">The group of the fact.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Field">The field; null when the document has none.</param>
/// <param name="Owner">Where the field would have to be: the pointer of the object or of the list of parameters.</param>
internal sealed record FieldMatch(PageFacts Page, FactGroup Group, FieldFact Fact, ContractField? Field, string Owner);
