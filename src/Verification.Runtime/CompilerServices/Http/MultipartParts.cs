using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text;

namespace Verification.Runtime.CompilerServices;

/// <summary>The fields and files of a request, in their order. What is null is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartParts
{
    private readonly List<(string Name, string? FileName, Func<HttpContent> Content)> parts = [];

    /// <summary>Adds a field of text.</summary>
    public void Add(string name, string? value)
    {
        if (value is not null)
            parts.Add((name, null, () => Plain(value)));
    }

    /// <summary>Adds a field for each text of a list.</summary>
    public void Add(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Add(name, value);
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

    /// <summary>Adds a field of JSON.</summary>
    public void AddJson<T>(string name, T? value)
        where T : class, IJsonModel<T>
    {
        if (value is null)
            return;
        var bytes = RequestBody.Encode(value);
        parts.Add((name, null, () => Typed(new ByteArrayContent(bytes), new MediaTypeHeaderValue("application/json"))));
    }

    /// <summary>Adds a field of JSON.</summary>
    public void AddJson(string name, OpenJson? value)
    {
        if (value is null)
            return;
        var bytes = value.Utf8.ToArray();
        parts.Add((name, null, () => Typed(new ByteArrayContent(bytes), new MediaTypeHeaderValue("application/json"))));
    }

    internal HttpContent Content()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, fileName, part) in parts)
        {
            var disposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(name) };
            if (fileName is not null)
                disposition.FileName = Quoted(fileName);
            var made = part();
            made.Headers.ContentDisposition = disposition;
            content.Add(made);
        }

        return content;
    }

    /// <summary>Quotes and line breaks are percent-encoded, as in browsers (HTML, section 4.10.21.8).</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";

    private static ByteArrayContent Plain(string text) => new(Encoding.UTF8.GetBytes(text));

    private static HttpContent Typed(HttpContent content, MediaTypeHeaderValue mediaType)
    {
        content.Headers.ContentType = mediaType;
        return content;
    }
}
