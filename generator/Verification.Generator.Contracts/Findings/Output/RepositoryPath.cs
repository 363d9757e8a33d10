namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>
/// The path of a document without the git revision that stands before it in <c>REVISION:path</c>: what tools that open files understand.
/// A revision's name cannot contain a colon (git-check-ref-format), so the first one separates; a single letter before it is a drive.
/// </summary>
internal static class RepositoryPath
{
    public static string Of(string file)
    {
        var colon = file.IndexOf(':', StringComparison.Ordinal);
        var isDrive = colon == 1 && file.Length > 2 && file[2] is '\\' or '/' && char.IsAsciiLetter(file[0]);
        var path = colon > 0 && !isDrive ? file[(colon + 1)..] : file;
        return path.Replace('\\', '/');
    }
}
