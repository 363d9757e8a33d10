namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A media type of a body, taken apart once: it is compared with all of the other side.</summary>
internal sealed class MediaType(SpecPlace place)
{
    public SpecPlace Place => place;

    /// <summary>The media type without parameters.</summary>
    public string Essence { get; } = EssenceOf(place.Name);

    /// <summary>The media type with those parameters that tell it apart from others, for instance <c>version=1</c>.</summary>
    public string Normal { get; } = NormalOf(place.Name);

    /// <summary>The character encoding of its texts: UTF-8 where its name does not tell.</summary>
    public string Charset { get; } = CharsetOf(place.Name);

    /// <summary>The syntax below a media type (RFC 6839), or null when its name does not tell.</summary>
    public string? Syntax { get; } = SyntaxOf(EssenceOf(place.Name));

    /// <summary>Whether this is a range, such as <c>*/*</c>, that another one is part of.</summary>
    public bool Covers(MediaType other) =>
        Essence is "*/*"
        || (Essence.EndsWith("/*", StringComparison.Ordinal) && other.Essence.StartsWith(Essence[..^1], StringComparison.Ordinal));

    private static string NormalOf(string name)
    {
        IEnumerable<string> parameters = name.Split(';')
            .Skip(1)
            .Select(parameter => parameter.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant())
            .Where(parameter => parameter.Length > 0 && !parameter.StartsWith("charset=", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return string.Join(';', parameters.Prepend(EssenceOf(name)));
    }

    private static string CharsetOf(string name)
    {
        const string Label = "charset=";
        var parameters = name.Split(';').Skip(1).Select(part => part.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
        var parameter = parameters.FirstOrDefault(part => part.StartsWith(Label, StringComparison.Ordinal));
        var charset = parameter?[Label.Length..].Trim('"', '\'') ?? "";
        return charset is "" or "utf8" ? "utf-8" : charset;
    }

    private static string EssenceOf(string name) => name.Split(';')[0].Trim().ToLowerInvariant();

    private static string? SyntaxOf(string essence)
    {
        var plus = essence.LastIndexOf('+');
        if (plus >= 0)
            return essence[(plus + 1)..];
        return essence is "application/json" or "text/json" ? "json"
            : essence is "application/xml" or "text/xml" ? "xml"
            : null;
    }
}
