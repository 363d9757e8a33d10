using System.Runtime.CompilerServices;

namespace Verification.Testing;

/// <summary>Compares a text with the approved one, which stands beside the test in the folder <c>Snapshots</c>.</summary>
public static class Snapshot
{
    private const int ShownLines = 200;

    /// <summary>Fails when the texts differ, shows the lines that changed, and says how to accept the new text.</summary>
    /// <param name="text">The current text.</param>
    /// <param name="name">The name of the snapshot.</param>
    /// <param name="testFile">The file of the test, which the compiler gives.</param>
    public static void Match(string text, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var approved = Path.Combine(folder, $"{name}.approved.txt");
        var received = Path.Combine(folder, $"{name}.received.txt");
        var current = Lines(text);
        var expected = File.Exists(approved) ? Lines(File.ReadAllText(approved)) : [];
        if (File.Exists(approved) && current.SequenceEqual(expected, StringComparer.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, string.Join('\n', current));
        string[] changes = [.. LineDifference.Unified(expected, current)];
        var rest = changes.Length > ShownLines ? $"\n… {changes.Length - ShownLines} more lines; compare {approved} with {received}" : "";
        Assert.Fail(
            $"The snapshot {name} differs. When the change is intended, accept it with: bash eng/accept-snapshots.sh\n"
                + string.Join('\n', changes.Take(ShownLines))
                + rest
        );
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
