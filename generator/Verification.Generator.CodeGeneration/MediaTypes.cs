using System.Net.Http.Headers;

namespace Verification.Generator.CodeGeneration;

/// <summary>Questions about media types and statuses of a response.</summary>
public static class MediaTypes
{
    /// <summary>Forms whose members are names and values.</summary>
    public const string Form = "application/x-www-form-urlencoded";

    /// <summary>The key of the response for all statuses that are not named.</summary>
    public const string Default = "default";

    /// <summary>Forms of parts, files among them.</summary>
    public const string Multipart = "multipart/form-data";

    /// <summary>
    /// Whether a media type is JSON: <c>application/json</c>, with parameters or not, or anything that ends in <c>+json</c> (RFC 6839).
    /// </summary>
    public static bool IsJson(string mediaType)
    {
        var name = NameOf(mediaType);
        return name.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            || name is "*/*";
    }

    /// <summary>Whether a media type is text: <c>text/plain</c> and the like, and XML.</summary>
    public static bool IsText(string mediaType)
    {
        var name = NameOf(mediaType);
        return name.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || name.Equals("application/xml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a media type is one that a request can have, or a range of them.</summary>
    public static bool IsValid(string mediaType) => MediaTypeHeaderValue.TryParse(WithoutEnd(mediaType), out _);

    /// <summary>Whether a media type is that of several bodies in one.</summary>
    public static bool IsMultipart(string mediaType) => NameOf(mediaType).StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What follows <c>multipart/</c>: that of forms for a range.</summary>
    public static string Subtype(string mediaType) =>
        NameOf(mediaType).Split('/')[^1].ToLowerInvariant().Replace("*", "form-data", StringComparison.Ordinal);

    /// <summary>
    /// The media type that a request has. A range is none: it becomes the one that says least. All text is sent as UTF-8, so no other
    /// character set can be named.
    /// </summary>
    public static string Sent(string mediaType)
    {
        var name = NameOf(mediaType);
        if (name is "*/*")
            return "application/json";
        if (name.EndsWith("/*", StringComparison.Ordinal))
            return IsText(mediaType) ? "text/plain; charset=utf-8" : "application/octet-stream";
        var sent = WithoutEnd(mediaType);
        if (!MediaTypeHeaderValue.TryParse(sent, out var parsed) || parsed.CharSet is null)
            return sent;
        if (parsed.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return sent;
        parsed.CharSet = "utf-8";
        return parsed.ToString();
    }

    /// <summary>Whether two media types are the same but for their parameters.</summary>
    public static bool Is(string mediaType, string name) => NameOf(mediaType).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a key under <c>responses</c> stands for success: <c>200</c>, <c>2XX</c> …</summary>
    public static bool IsSuccess(string status) => status.StartsWith('2');

    /// <summary>The responses that stand for success, in their order: those of 2xx, and where there is none, <c>default</c>.</summary>
    /// <param name="statuses">The keys under <c>responses</c>.</param>
    public static IReadOnlyList<string> Successes(IEnumerable<string> statuses)
    {
        string[] all = [.. statuses];
        string[] named = [.. all.Where(IsSuccess).Order(StringComparer.Ordinal)];
        return named.Length > 0 ? named : [.. all.Where(status => status is Default)];
    }

    /// <summary>Some documents end a media type with the semicolon of a parameter that is not there.</summary>
    private static string WithoutEnd(string mediaType) => mediaType.TrimEnd(' ', ';');

    private static string NameOf(string mediaType) => mediaType.Split(';', 2)[0].Trim();
}
