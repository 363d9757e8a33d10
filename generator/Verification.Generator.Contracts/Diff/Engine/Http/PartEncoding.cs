namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>How one part of a form is written, with the defaults of OpenAPI in place of what is not said.</summary>
/// <param name="ContentTypes">The media types that it may have.</param>
/// <param name="Style">How a list or object is written; empty where that makes no difference.</param>
/// <param name="IsReservedAllowed">Whether reserved characters stay as they are.</param>
/// <param name="Headers">The headers of the part, in one spelling.</param>
internal sealed record PartEncoding(IReadOnlySet<string> ContentTypes, string Style, bool IsReservedAllowed, string Headers)
{
    /// <summary>The encoding of a part; null where the body has no such part, or is no form.</summary>
    /// <param name="view">The document.</param>
    /// <param name="media">The media type.</param>
    /// <param name="name">The name of the part.</param>
    public static PartEncoding? Of(ContractView view, SpecPlace media, string name)
    {
        var essence = new MediaType(media).Essence;
        var isUrl = essence is "application/x-www-form-urlencoded";
        if (!isUrl && !essence.StartsWith("multipart/", StringComparison.Ordinal))
            return null;
        var body = media.Member("schema") is { } schema ? view.SchemaAt(schema) : null;
        var part = body?.Property(name);
        if (part is null && body is { Properties.Count: > 0 })
            return null;
        var entry = media.Member("encoding")?.Member(name);
        var isComposite = part is null || (part.Types & (JsonTypes.Array | JsonTypes.Object)) != JsonTypes.None;
        var style = entry?.TextOf("style") ?? "form";
        var isExploded = entry?.Has("explode") is true ? entry.IsSet("explode") : style is "form";
        var isStyled = isUrl && isComposite && (entry?.Has("contentType") is not true || entry.Has("style") || entry.Has("explode"));
        return new PartEncoding(
            isStyled ? new HashSet<string>(StringComparer.Ordinal) : Types(entry?.TextOf("contentType") ?? Default(part, isUrl)),
            isStyled
                ? isExploded
                    ? style + ", exploded"
                    : style
                : "",
            isUrl && entry?.IsSet("allowReserved") is true,
            isUrl ? "" : HeadersOf(view, entry)
        );
    }

    /// <summary>Whether both mean the same.</summary>
    public bool IsSameAs(PartEncoding other) => ContentTypes.SetEquals(other.ContentTypes) && IsOtherwiseSame(other);

    /// <summary>Whether the other one allows all that this one does, and more media types.</summary>
    public bool IsWithin(PartEncoding other) =>
        other.ContentTypes.IsProperSupersetOf(ContentTypes) && ContentTypes.Count > 0 && IsOtherwiseSame(other);

    /// <inheritdoc/>
    public override string ToString()
    {
        string[] texts =
        [
            string.Join(", ", ContentTypes),
            Style,
            IsReservedAllowed ? "reserved characters as they are" : "",
            Headers.Length > 2 ? $"headers {Headers}" : "",
        ];
        return string.Join("; ", texts.Where(text => text.Length > 0));
    }

    private bool IsOtherwiseSame(PartEncoding other) =>
        Style == other.Style && IsReservedAllowed == other.IsReservedAllowed && Headers == other.Headers;

    private static SortedSet<string> Types(string list) =>
        new(
            list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(type => type.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()),
            StringComparer.Ordinal
        );

    /// <summary>The media type of a part that gives none (OpenAPI 3.1, section 4.8.15); a list takes that of its elements.</summary>
    private static string Default(Schema? part, bool isUrl)
    {
        var value = part?.Types is JsonTypes.Array ? part.Child("items") ?? part : part;
        if (value is null)
            return isUrl ? "text/plain" : "";
        if (value.First("contentMediaType")?.Text is { } media)
            return media;
        var isBinary = value.First("format")?.Text is "binary" or "byte" || value.First("contentEncoding") is not null;
        if (isBinary || value.Types is JsonTypes.Any)
            return "application/octet-stream";
        return value.Types is JsonTypes.Object ? "application/json" : "text/plain";
    }

    private static string HeadersOf(ContractView view, SpecPlace? entry)
    {
        var headers = (entry?.Member("headers")?.NamedMembers ?? []).Where(header =>
            !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        );
        return string.Join(
            ", ",
            headers
                .OrderBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
                .Select(header => $"{header.Name.ToLowerInvariant()} {CanonicalText.OfSchema(view.Resolve(header).Node)}")
        );
    }
}
