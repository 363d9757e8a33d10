using System.Globalization;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Lint;

/// <summary>The numbers of <c>x-pagination</c> agree with the schemas of the parameters that they are about.</summary>
internal static class PageNumberRules
{
    /// <summary>Checks all lists of a document.</summary>
    public static void Run(ContractDocument document, FindingList findings)
    {
        foreach (var operation in PlacedOperation.All(document))
        {
            if (operation.Node.Member(Extensions.Pagination) is not { } pagination)
                continue;
            if (SchemaOf(document, operation, pagination.Node.Text("page-size")) is { } size)
                CheckSize(pagination, size, findings);
            if (SchemaOf(document, operation, pagination.Node.Text("page")) is { } page)
                CheckPage(pagination, page, findings);
            if (Number(pagination.Node["default-page-size"]) > Number(pagination.Node["maximum-page-size"]))
                Report(pagination, "default-page-size", "is larger than 'maximum-page-size'", findings);
        }
    }

    private static void CheckSize(PlacedNode pagination, EffectiveSchema size, FindingList findings)
    {
        Compare(pagination, "default-page-size", Number(size.Default), "the default", findings);
        Compare(pagination, "maximum-page-size", Largest(size), "the largest value", findings);
        foreach (var member in (string[])["default-page-size", "maximum-page-size"])
        {
            if (Number(pagination.Node[member]) < Bound(size, "minimum"))
                Report(pagination, member, "is less than the smallest value of the parameter's schema", findings);
        }
    }

    private static void CheckPage(PlacedNode pagination, EffectiveSchema page, FindingList findings)
    {
        Compare(pagination, "first-page", Number(page.Default), "the default", findings);
        if (Number(pagination.Node["first-page"]) < Bound(page, "minimum"))
            Report(pagination, "first-page", "is less than the smallest value of the parameter's schema", findings);
    }

    private static void Compare(PlacedNode pagination, string member, long? schema, string what, FindingList findings)
    {
        if (schema is not { } expected || Number(pagination.Node[member]) is not { } stated || stated == expected)
            return;
        var difference = string.Create(CultureInfo.InvariantCulture, $"is {stated}, and {what} of the parameter's schema is {expected}");
        Report(pagination, member, difference, findings);
    }

    private static void Report(PlacedNode pagination, string member, string difference, FindingList findings) =>
        findings.Add(
            LintRules.PageNumberDiffers,
            FindingLevel.Warning,
            member,
            pagination.Node[member]!.Position,
            PlacedNode.Below(pagination.Pointer, member),
            $"'{member}' {difference}."
        );

    private static EffectiveSchema? SchemaOf(ContractDocument document, PlacedOperation operation, string? parameter) =>
        operation
            .Parameters.Where(known => known.Node.Text("in") is "query" && known.Node.Text("name") == parameter)
            .Select(known => known.Member("schema"))
            .OfType<PlacedNode>()
            .Select(schema => EffectiveSchema.Of(document, schema))
            .FirstOrDefault();

    /// <summary>The largest size that the schema allows: by an enum, by <c>maximum</c>, or by the number that is too large in 3.1.</summary>
    private static long? Largest(EffectiveSchema size)
    {
        long?[] values = [.. size.Values.Select(Number)];
        if (values.Length > 0)
            return values.Max();
        return Bound(size, "maximum") ?? Bound(size, "exclusiveMaximum") - 1;
    }

    private static long? Bound(EffectiveSchema schema, string keyword) =>
        schema.Bounds.TryGetValue(keyword, out var text) ? Number(text) : null;

    private static long? Number(SpecNode? node) => node is SpecScalar scalar ? Number(scalar.Value) : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
