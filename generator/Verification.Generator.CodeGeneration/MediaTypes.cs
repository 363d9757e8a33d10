namespace Verification.Generator.CodeGeneration;

/// <summary>Questions about media types and statuses of a response.</summary>
public static class MediaTypes
{
    /// <summary>
    /// Whether a media type is JSON: <c>application/json</c>, with parameters or not, or anything that ends in <c>+json</c> (RFC 6839).
    /// </summary>
    public static bool IsJson(string mediaType)
    {
        var name = mediaType.Split(';', 2)[0].Trim();
        return name.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            || name is "*/*";
    }

    /// <summary>Whether a key under <c>responses</c> stands for success: <c>200</c>, <c>2XX</c> …</summary>
    public static bool IsSuccess(string status) => status.StartsWith('2');
}
