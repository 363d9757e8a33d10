namespace Verification.Generator.Documents;

/// <summary>A document cannot be read or is not supported. The message is one line in MSBuild's canonical error form.</summary>
public sealed class DocumentException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The document as the user named it. A place in a file that it refers to names that file.</param>
    /// <param name="position">Where in the document the problem is.</param>
    /// <param name="code">One of <see cref="DocumentErrorCode"/>.</param>
    /// <param name="reason">What is wrong and what to do about it, in one line.</param>
    public DocumentException(string file, SourcePosition position, string code, string reason)
        : base(Describe(position.File ?? file, position, code, reason))
    {
        File = position.File ?? file;
        Position = position;
        Code = code;
        Reason = OneLine(reason);
    }

    /// <summary>The document as the user named it.</summary>
    public string File { get; }

    /// <summary>Where in the document the problem is.</summary>
    public SourcePosition Position { get; }

    /// <summary>One of <see cref="DocumentErrorCode"/>.</summary>
    public string Code { get; }

    /// <summary>What is wrong and what to do about it.</summary>
    public string Reason { get; }

    /// <summary>The message as a warning: what it is about was left out, and the rest is generated.</summary>
    public string AsWarning() => Describe(File, Position, Code, Reason, "warning");

    private static string Describe(string file, SourcePosition position, string code, string reason, string severity = "error") =>
        $"{PlainLine.Of(file)}({position.Line},{position.Column}): {severity} {code}: {OneLine(reason)}";

    private static string OneLine(string text) =>
        PlainLine.Of(string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
}
