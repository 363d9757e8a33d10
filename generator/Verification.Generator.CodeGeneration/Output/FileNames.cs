using System.Security.Cryptography;
using System.Text;

namespace Verification.Generator.CodeGeneration.Output;

/// <summary>Names of files and folders for C# names, which may be longer than file systems allow.</summary>
internal static class FileNames
{
    /// <summary>How many characters of a C# name a file name keeps at most: enough for every file system, extension and temporary name included.</summary>
    private const int Longest = 100;

    /// <summary>The name itself, or, of a longer one, its beginning and a hash of all of it.</summary>
    public static string Of(string name) => name.Length <= Longest ? name : WithHash(name);

    /// <summary>The names for files that stand in one folder: no two are the same where case does not count.</summary>
    public static IReadOnlyList<string> ForFolder(IReadOnlyList<string> names)
    {
        HashSet<string> clashing = [.. names.GroupBy(Of, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group)];
        return [.. names.Select(name => clashing.Contains(name) ? WithHash(name) : Of(name))];
    }

    private static string WithHash(string name) =>
        $"{name[..Math.Min(name.Length, Longest)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16]}";
}
