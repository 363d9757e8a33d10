using System.Text.RegularExpressions;

namespace Verification.Testing;

/// <summary>The files that a page of the documentation holds: a path in backticks alone on its line, and the block after it.</summary>
public static partial class PageFiles
{
    /// <summary>Reads the files in their order.</summary>
    /// <param name="page">The text of the page, or a part of it.</param>
    public static IReadOnlyList<(string Path, string Text)> In(string page) =>
        [.. FileBlock().Matches(page).Select(file => (file.Groups["path"].Value, file.Groups["text"].Value))];

    /// <summary>Writes a file, and the folders above it.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="text">What it holds.</param>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(
        @"^`(?<path>[^`\n]+)`\n\n```\w+\n(?<text>.*?)^```$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline,
        5000
    )]
    private static partial Regex FileBlock();
}
