using System.Text.Json;
using System.Text.Unicode;

namespace Verification.Generated;

/// <summary>Decodes a whole body; whatever is wrong with it comes out as one kind of exception, without any of the content.</summary>
internal static class ResponseDecoder
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="ResponseFormatException">The body is not the JSON that the operation returns.</exception>
    internal static T Decode<T>(Operation operation, ReadOnlyMemory<byte> body)
        where T : IJsonModel<T>
    {
        var json = WithoutByteOrderMark(body);
        if (json.IsEmpty)
            throw Wrong(operation, "the body is empty");
        if (!Utf8.IsValid(json.Span))
            throw Wrong(operation, "the body is not valid UTF-8");

        try
        {
            return JsonRead.Whole<T>(json.Span);
        }
        catch (UnexpectedJsonException exception)
        {
            throw Wrong(operation, exception.Message, exception);
        }
        catch (JsonException exception)
        {
            // The reader's own message quotes the text at fault, so it is neither repeated nor kept as the cause.
            throw Wrong(operation, $"the body is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine} of it)");
        }
    }

    internal static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) => body[(body.Length - WithoutByteOrderMark(body.Span).Length)..];

    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    private static ResponseFormatException Wrong(Operation operation, string reason, Exception? cause = null) =>
        new(operation.Vendor, operation.Id, $"the answer cannot be decoded: {reason}. Check that BaseUrl is the vendor's address and not that of a web page.", cause);
}
