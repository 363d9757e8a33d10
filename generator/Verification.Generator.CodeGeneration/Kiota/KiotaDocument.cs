using Verification.Generator.CodeGeneration.Views;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Conversion;

namespace Verification.Generator.CodeGeneration.Kiota;

/// <summary>
/// What Kiota reads of a document: its open view without the responses that report an error. Below the clients lies the handler of the API,
/// which throws for each of them; classes for their bodies would promise exceptions that nobody gets.
/// </summary>
internal static class KiotaDocument
{
    /// <summary>The document as JSON.</summary>
    public static string Write(ContractDocument document)
    {
        var view = OpenView.Of(document);
        var root = Change(view.Root, member => member.Name is "paths" ? Below(member, Path) : member);
        return DocumentConverter.Convert(view.With(root), DocumentForm.Json);
    }

    private static SpecMember Path(SpecMember path) =>
        Below(path, member => SpecVocabulary.IsMethod(member.Name) ? Operation(member) : member);

    private static SpecMember Operation(SpecMember operation) =>
        Below(
            operation,
            member => member.Name is "responses" ? Below(member, response => IsError(response.Name) ? null : response) : member
        );

    private static bool IsError(string status) => status is "default" || status.StartsWith('4') || status.StartsWith('5');

    private static SpecMember Below(SpecMember member, Func<SpecMember, SpecMember?> change) =>
        member.Value is SpecObject map ? member with { Value = Change(map, change) } : member;

    private static SpecObject Change(SpecObject map, Func<SpecMember, SpecMember?> change)
    {
        var copy = new SpecObject(map.Position);
        foreach (var member in map.Members.Select(change).OfType<SpecMember>())
            copy.TryAdd(member);
        return copy;
    }
}
