using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Git;

/// <summary>
/// Tells contracts from other files in a folder. In doubt a file is one: then a broken document is an error that names it, where otherwise
/// it would be missing from the comparison and look like a removed one.
/// </summary>
internal static partial class ContractProbe
{
    /// <summary>Whether a file of this name may hold a contract at all.</summary>
    public static bool MayBeContract(string path) => Path.GetExtension(path) is ".yaml" or ".yml" or ".json";

    /// <summary>
    /// Whether a file holds a contract: by its name <c>openapi</c>, or by an outermost member <c>openapi</c> or <c>swagger</c>.
    /// </summary>
    public static bool IsContract(string path, ReadOnlySpan<byte> content)
    {
        if (Path.GetFileNameWithoutExtension(path) is "openapi")
            return true;
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        var trimmed = content.TrimStart(" \t\r\n"u8);
        var isJson = trimmed.StartsWith("{"u8) || trimmed.StartsWith("["u8);
        return isJson ? HasJsonMember(trimmed) : YamlMember().IsMatch(Encoding.UTF8.GetString(content));
    }

    private static bool HasJsonMember(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            while (reader.Read())
            {
                if (
                    reader.CurrentDepth == 1
                    && reader.TokenType is JsonTokenType.PropertyName
                    && (reader.ValueTextEquals("openapi"u8) || reader.ValueTextEquals("swagger"u8))
                )
                {
                    return true;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            return content.IndexOf("\"openapi\""u8) >= 0 || content.IndexOf("\"swagger\""u8) >= 0;
        }
    }

    [GeneratedRegex("""^["']?(openapi|swagger)["']?\s*:""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex YamlMember();
}
