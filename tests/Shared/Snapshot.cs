namespace Verification.Testing;

/// <summary>Compares a text with the approved one in the folder <c>Snapshots</c> beside the test.</summary>
public static class Snapshot
{
    /// <summary>Fails when the texts differ, and says how to accept the new one.</summary>
    /// <param name="text">The current text.</param>
    /// <param name="name">The name of the snapshot.</param>
    public static void Match(string text, string name) => text.ShouldMatchApproved(
        options => options
            .NoDiff()
            .LocateTestMethodUsingAttribute<Xunit.FactAttribute>()
            .SubFolder("Snapshots")
            .WithFilenameGenerator((_, _, type, extension) => $"{name}.{type}.{extension}"),
        "The snapshot differs. When the change is intended, accept it with: bash eng/accept-snapshots.sh");
}
