using System.Text;

namespace Verification.Generator.Documents;

/// <summary>Reads a YAML or JSON file into nodes that know their positions.</summary>
public static class DocumentReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentException">The file cannot be opened, is too large, or is neither YAML nor JSON.</exception>
    public static SpecNode Read(string file) => Parse(file, ReadBytes(file, file));

    /// <summary>Reads bytes from another source.</summary>
    /// <exception cref="DocumentException">They are neither YAML nor JSON.</exception>
    public static SpecNode Parse(string file, ReadOnlySpan<byte> content) => Parse(file, content, part: null);

    /// <summary>Reads bytes, where they are a part of a document within what is left for its files.</summary>
    /// <exception cref="DocumentException">They are neither YAML nor JSON.</exception>
    internal static SpecNode Parse(string file, ReadOnlySpan<byte> content, PartBudget? part)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        return LooksLikeJson(content)
            ? JsonDocumentReader.Read(file, content, part)
            : YamlDocumentReader.Read(file, Decode(file, content), part);
    }

    /// <summary>Reads a file of UTF-8 text.</summary>
    /// <exception cref="DocumentException">The file cannot be opened, is too large or is not UTF-8.</exception>
    public static string ReadText(string file)
    {
        ReadOnlySpan<byte> content = ReadBytes(file, file);
        return Decode(file, content.StartsWith("\uFEFF"u8) ? content[3..] : content);
    }

    /// <summary>Reads a file whose name in messages is <paramref name="file"/>.</summary>
    /// <exception cref="DocumentException">The file cannot be opened or is too large.</exception>
    public static byte[] ReadBytes(string path, string file)
    {
        try
        {
            CheckLength(file, new FileInfo(path).Length);
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file."
                : "the file cannot be read: " + exception.Message;
            throw new DocumentException(file, SourcePosition.Start, DocumentErrorCode.Unreadable, reason);
        }
    }

    /// <summary>Refuses more bytes than <see cref="DocumentLimits.FileBytes"/>.</summary>
    /// <exception cref="DocumentException">There are more.</exception>
    public static void CheckLength(string file, long length)
    {
        if (length <= DocumentLimits.FileBytes)
            return;
        throw new DocumentException(
            file,
            SourcePosition.Start,
            DocumentErrorCode.TooLarge,
            $"the file has {length} bytes; divide it into files of at most {DocumentLimits.FileBytes}."
        );
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> content)
    {
        var trimmed = content.TrimStart(" \t\r\n"u8);
        return trimmed.Length > 0 && trimmed[0] is (byte)'{' or (byte)'[';
    }

    private static string Decode(string file, ReadOnlySpan<byte> content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new DocumentException(
                file,
                SourcePosition.Start,
                DocumentErrorCode.Syntax,
                "the file is not UTF-8 text; save it as UTF-8."
            );
        }
    }
}
