using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Refuses lists whose entries are compared each with each, where that would take minutes.</summary>
internal static class LengthCheck
{
    /// <summary>How many entries one list may have, and how many schemas may be merged into one.</summary>
    public const int Entries = 2_000;

    /// <summary>How many media types a body may have.</summary>
    public const int MediaTypes = 200;

    /// <summary>How many servers there may be: those of the document are compared for each operation.</summary>
    public const int Servers = 50;

    /// <summary>How many alternatives of credentials there may be: they are too, and scheme by scheme.</summary>
    public const int Requirements = 30;

    /// <summary>Checks a document.</summary>
    /// <exception cref="DocumentException">A list in it is too long.</exception>
    public static void Run(ContractDocument document) => Visit(document, document.Root, isNameMap: false);

    /// <summary>The error about a schema that merges too many others.</summary>
    public static DocumentException TooManyParts(ContractDocument document, SpecNode schema) =>
        document.Error(
            schema,
            DocumentErrorCode.TooLarge,
            $"more than {Entries} schemas are merged into this one by 'allOf' and references; divide it, or leave it out."
        );

    private static void Visit(ContractDocument document, SpecNode node, bool isNameMap)
    {
        if (node is SpecArray list)
            list.Items.ForEach(item => Visit(document, item, isNameMap: false));
        if (node is not SpecObject map)
            return;
        foreach (var member in map.Members)
        {
            if (!isNameMap && member.Value.Count > Limit(member))
                throw TooLong(document, member);
            if (SpecVocabulary.LeadsToKeywords(member.Name, isNameMap, out var isMemberNameMap))
                Visit(document, member.Value, isMemberNameMap);
        }
    }

    /// <summary>Components may be as many as they like: they are found by name.</summary>
    private static int Limit(SpecMember member) =>
        (member.Name, member.Value) switch
        {
            ("security", _) => Requirements,
            ("servers", _) => Servers,
            ("content", _) => MediaTypes,
            ("required", _) or ("parameters", SpecArray) => Entries,
            _ => int.MaxValue,
        };

    private static DocumentException TooLong(ContractDocument document, SpecMember member) =>
        document.Error(
            member.Value,
            DocumentErrorCode.TooLarge,
            $"'{member.Name}' has {member.Value.Count} entries; no more than {Limit(member)} are compared."
        );
}
