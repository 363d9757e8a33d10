using Verification.Sandbox.Data;

namespace Verification.Sandbox.Didit;

/// <summary>What all sessions of the application share.</summary>
internal static class Workflows
{
    public const string OrganizationName = "Sandbox Organization";

    public const int Count = 6;

    public static string[] Ids(int seed)
    {
        var ids = new RowIds(seed, "didit.workflow");
        return [.. Enumerable.Range(0, Count).Select(workflow => ids[workflow].ToUuid())];
    }
}
