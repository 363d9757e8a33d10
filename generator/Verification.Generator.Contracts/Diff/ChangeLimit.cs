using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff;

/// <summary>Bounds how many changes a command collects from all documents: one may have half of them, and C# adds its own.</summary>
internal static class ChangeLimit
{
    /// <summary>How many changes all documents may have together.</summary>
    public const int All = 2 * DocumentLimits.Changes;

    /// <summary>Refuses more changes than anyone could read.</summary>
    /// <param name="count">How many there are up to and with a document.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="DocumentException">There are too many.</exception>
    public static void Check(int count, ContractDocument document)
    {
        if (count <= All)
            return;
        throw document.Error(
            document.Root,
            DocumentErrorCode.TooLarge,
            $"up to this document there are more than {All} changes; compare fewer documents at once, or versions that lie closer together."
        );
    }
}
