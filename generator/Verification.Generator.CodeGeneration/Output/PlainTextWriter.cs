using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Output;

/// <summary>
/// Writes messages for people: each call of <c>WriteLine</c> is one line, whatever stands in it. Names of files and text of documents
/// are in messages, and what they hold must not steer a terminal.
/// </summary>
internal sealed class PlainTextWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(value is '\n' ? value : PlainLine.Of(value.ToString())[0]);

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(PlainLine.Of(value ?? ""));

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        try
        {
            inner.WriteLine(PlainLine.Of(value ?? ""));
        }
        catch (IOException)
        {
            // Messages have nowhere to go; the exit code still says what happened.
        }
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
