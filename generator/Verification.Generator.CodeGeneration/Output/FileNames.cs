using System.Security.Cryptography;
using System.Text;

namespace Verification.Generator.CodeGeneration.Output;

/// <summary>Names of files and folders for C# names, which may be longer than file systems allow.</summary>
internal static class FileNames
{
    /// <summary>
    /// How many bytes of a C# name, in UTF-8, a file name keeps at most: few enough for every file system, extension and temporary name
    /// included.
    /// </summary>
    private const int Longest = 100;

    /// <summary>The name itself, or, of a longer one, its beginning and a hash of all of it.</summary>
    public static string Of(string name) => Encoding.UTF8.GetByteCount(name) <= Longest ? name : WithHash(name);

    /// <summary>The names for files that stand in one folder: no two are the same where case does not count.</summary>
    public static IReadOnlyList<string> ForFolder(IReadOnlyList<string> names)
    {
        HashSet<string> clashing =
        [
            .. names.GroupBy(Of, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group),
        ];
        return [.. names.Select(name => clashing.Contains(name) ? WithHash(name) : Of(name))];
    }

    private static string WithHash(string name) =>
        $"{Beginning(name)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16]}";

    private static string Beginning(string name)
    {
        var bytes = 0;
        return string.Concat(name.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= Longest));
    }
}
