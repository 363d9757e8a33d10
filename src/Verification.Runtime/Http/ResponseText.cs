using System.Text;

namespace Verification.Runtime;

/// <summary>Responses that are text.</summary>
internal static class ResponseText
{
    /// <summary>The text of a body: by its byte order mark, else by the character set that the response names, else as UTF-8.</summary>
    /// <exception cref="ResponseFormatException">The character set is not known.</exception>
    internal static string Of(Operation operation, ReceivedBody received)
    {
        using var reader = new StreamReader(
            new MemoryStream(received.Body.ToArray(), writable: false),
            EncodingOf(operation, received.CharacterSet?.Trim('"')),
            detectEncodingFromByteOrderMarks: true
        );
        return reader.ReadToEnd();
    }

    private static Encoding EncodingOf(Operation operation, string? name)
    {
        if (string.IsNullOrEmpty(name))
            return Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ResponseFormatException(
                operation.Vendor,
                operation.Id,
                "the response is text of a character set that .NET does not know; read it as a stream with a handler."
            );
        }
    }
}
