using System.ComponentModel;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>The fields and files of a request, in their order. What is null is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartParts
{
    private readonly List<(string Name, string? FileName, Func<HttpContent> Content)> parts = [];

    /// <summary>Adds a field: of a list one for each item, and an object as JSON.</summary>
    public void Add(string name, ParameterValue value)
    {
        foreach (var text in value.Text is { } only ? [only] : value.Items ?? [])
            parts.Add((name, null, () => Plain(text)));
        if (value.Json is not { } json)
            return;
        using var document = JsonDocument.Parse(json);
        var isList = document.RootElement.ValueKind == JsonValueKind.Array;
        foreach (var item in isList ? document.RootElement.EnumerateArray().ToArray() : [document.RootElement])
            AddJson(name, item);
    }

    /// <summary>Adds a file.</summary>
    /// <exception cref="ArgumentException">The media type is none.</exception>
    public void Add(string name, FilePart? file)
    {
        if (file is null)
            return;
        if (file.Content is null)
            throw new ArgumentException($"{nameof(FilePart.Content)} of {name} is null.", nameof(file));
        var mediaType = MediaTypeHeaderValue.TryParse(file.MediaType, out var parsed)
            ? parsed
            : throw new ArgumentException($"{nameof(FilePart.MediaType)} of {name} is no media type such as image/png.", nameof(file));
        parts.Add((name, file.FileName, () => Typed(new StreamedContent(file.Content), mediaType)));
    }

    /// <summary>Adds a file for each of a list.</summary>
    public void Add(string name, IEnumerable<FilePart>? files)
    {
        foreach (var file in files ?? [])
            Add(name, file);
    }

    /// <param name="subtype">What follows <c>multipart/</c>.</param>
    internal HttpContent Content(string subtype)
    {
        var content = new MultipartContent(subtype) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (var (name, fileName, part) in parts)
        {
            var made = part();
            // The type that .NET has for this header writes other than ASCII as no server of forms reads it (RFC 7578, section 5.1).
            made.Headers.TryAddWithoutValidation(
                "Content-Disposition",
                $"form-data; name={Quoted(name)}{(fileName is null ? "" : "; filename=" + Quoted(fileName))}"
            );
            content.Add(made);
        }

        return content;
    }

    /// <summary>Quotes and line breaks are percent-encoded, as in browsers (HTML, section 4.10.21.8), and so is null, which ends a header.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text).Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A").Replace("\0", "%00");
        return $"\"{quoted}\"";
    }

    private void AddJson(string name, JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Null)
            return;
        if (item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            var text = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
            parts.Add((name, null, () => Plain(text)));
            return;
        }

        var bytes = JsonMarshal.GetRawUtf8Value(item).ToArray();
        parts.Add((name, null, () => Typed(new ByteArrayContent(bytes), new MediaTypeHeaderValue("application/json"))));
    }

    private static ByteArrayContent Plain(string text) => new(Encoding.UTF8.GetBytes(text));

    private static HttpContent Typed(HttpContent content, MediaTypeHeaderValue mediaType)
    {
        content.Headers.ContentType = mediaType;
        return content;
    }
}
