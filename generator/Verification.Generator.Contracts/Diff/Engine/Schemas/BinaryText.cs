namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Knows the two ways to say that text carries bytes: a format in OpenAPI 3.0, a content keyword in 3.1.</summary>
internal static class BinaryText
{
    /// <summary>Whether both sides say the same in the two ways.</summary>
    public static bool IsSame(SchemaComparison pair) => IsSame(pair.Base, pair.Revision) || IsSame(pair.Revision, pair.Base);

    private static bool IsSame(Schema format, Schema content)
    {
        if (
            content.First("format") is not null
            || format.First("contentEncoding") is not null
            || format.First("contentMediaType") is not null
        )
        {
            return false;
        }

        return format.First("format")?.Text switch
        {
            "byte" => content.First("contentEncoding")?.Text is "base64" && content.First("contentMediaType") is null,
            "binary" => content.First("contentMediaType")?.Text is "application/octet-stream" && content.First("contentEncoding") is null,
            _ => false,
        };
    }
}
