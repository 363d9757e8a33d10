using System.Text;
using System.Text.Json;

namespace Verification.Generated.Tests.Json;

/// <summary>Strings are read many bytes at a time; what ends one is found wherever it stands among them.</summary>
public sealed class ScannedTextTests
{
    private const int Longest = 100;

    [Theory]
    [InlineData("\"")]
    [InlineData("\\n")]
    [InlineData("\\\"")]
    [InlineData("\\u00e9")]
    [InlineData("\u00e9")]
    [InlineData("\u0000")]
    [InlineData("\u001f")]
    [InlineData("\n")]
    [InlineData("\u007f")]
    [InlineData("\\x")]
    public void A_string_ends_where_that_of_the_platform_ends(string special)
    {
        for (var before = 0; before < Longest; before++)
        {
            foreach (var after in new[] { 0, 1, 15, 16, 17, 40 })
            {
                var json = Encoding.UTF8.GetBytes($"\"{new string('a', before)}{special}{new string('b', after)}\"");

                Read(json).ShouldBe(Expected(json), $"{before} before, {after} after");
            }
        }
    }

    [Theory]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t")]
    [InlineData("a\\nb\u00e9\\\\c")]
    [InlineData("\\\\u0041")]
    [InlineData("\\\\\\u0041\\n")]
    [InlineData("ends with \\\\")]
    public void Escapes_mean_what_they_mean_to_the_platform(string escaped)
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{escaped}\"");

        JsonText.TryUnescape(quoted, out var utf8).ShouldBeTrue();

        Encoding.UTF8.GetString(utf8).ShouldBe(JsonElement.Parse(quoted).GetString());
    }

    private static string? Read(byte[] json)
    {
        try
        {
            var scanner = new JsonScanner(json);
            scanner.ReadValue();
            return Encoding.UTF8.GetString(scanner.TokenSpan);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first string of the JSON; null where it is none. What follows it is no concern of the token.</summary>
    private static string? Expected(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return Encoding.UTF8.GetString(json.AsSpan((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
