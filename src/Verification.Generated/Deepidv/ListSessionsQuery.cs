using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Deepidv;

/// <content>Rules that the document cannot express.</content>
public sealed partial record ListSessionsQuery
{
    /// <summary>deepidv takes one of the three and ignores the others without a word, which answers another question than was asked.</summary>
    partial void Validate()
    {
        var modes = (ExternalId is null ? 0 : 1) + (WorkflowId is null ? 0 : 1) + (ByOrganization == true ? 1 : 0);
        Check.AtMostOne(modes, $"{nameof(ExternalId)}, {nameof(WorkflowId)}, {nameof(ByOrganization)}");
    }
}
