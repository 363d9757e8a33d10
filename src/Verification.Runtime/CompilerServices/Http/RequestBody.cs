using System.Buffers;
using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>The body of a request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestBody
{
    private const string FormType = "application/x-www-form-urlencoded";

    private protected RequestBody() { }

    /// <summary>The bytes, for signatures; <see langword="null"/> where they are only known once they are sent.</summary>
    internal virtual byte[]? Bytes => null;

    /// <summary>A value as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mediaType">A media type of JSON, as the document has it.</param>
    public static RequestBody Json<T>(T value, string mediaType = "application/json")
        where T : IJsonModel<T> => new Whole(Encode(value), mediaType);

    /// <summary>The members of an object as a form (URL Standard, section 5.2): a list repeats its name, an object is JSON.</summary>
    /// <param name="value">An object.</param>
    /// <param name="fields">The members that are written in another way (<c>encoding</c> of OpenAPI).</param>
    public static RequestBody Form<T>(T value, params ReadOnlySpan<FormField> fields)
        where T : IJsonModel<T> => new Whole(Encoding.ASCII.GetBytes(ParameterWriter.Form(Encode(value), fields)), FormType);

    /// <summary>A text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">Its media type, as the document has it.</param>
    public static RequestBody Text(string text, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Whole(Encoding.UTF8.GetBytes(text), mediaType);
    }

    /// <summary>What a stream holds from its position on. It is read once and left open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="mediaType">Its media type, as the document has it.</param>
    public static RequestBody Of(Stream stream, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new Streamed(() => new StreamedContent(stream), mediaType);
    }

    /// <summary>Fields and files (RFC 7578).</summary>
    /// <param name="parts">The parts in their order.</param>
    /// <param name="subtype">What follows <c>multipart/</c> in the media type.</param>
    public static RequestBody Multipart(MultipartParts parts, string subtype = "form-data")
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new Streamed(() => parts.Content(subtype), mediaType: null);
    }

    /// <summary>Bytes as they are, whose media type comes with the other headers of another client's request.</summary>
    internal static RequestBody Of(byte[] bytes) => new Whole(bytes, mediaType: null);

    /// <summary>The content of one request.</summary>
    internal abstract HttpContent Content();

    internal static byte[] Encode<T>(T value)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            value.Write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static HttpContent Typed(HttpContent content, string? mediaType)
    {
        if (mediaType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    private sealed class Whole(byte[] bytes, string? mediaType) : RequestBody
    {
        internal override byte[] Bytes => bytes;

        internal override HttpContent Content() => Typed(new ByteArrayContent(bytes), mediaType);
    }

    private sealed class Streamed(Func<HttpContent> content, string? mediaType) : RequestBody
    {
        internal override HttpContent Content() => Typed(content(), mediaType);
    }
}
