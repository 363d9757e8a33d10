using System.Text;

namespace Verification.Generator.Commands;

/// <summary>Where a command's result goes.</summary>
internal static class ReportOutput
{
    /// <summary>Writes to a file, or to standard output when none is named. A file is written as UTF-8 with line feeds.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string? file, TextWriter standardOutput, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(standardOutput);
            return;
        }

        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        write(writer);
    }
}
