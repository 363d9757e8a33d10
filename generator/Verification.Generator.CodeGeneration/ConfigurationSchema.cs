using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Verification.Generator.CodeGeneration.Models;

namespace Verification.Generator.CodeGeneration;

/// <summary>Writes the schema by which editors complete and check the section of a client in <c>appsettings.json</c>.</summary>
internal static class ConfigurationSchema
{
    private const int LargestResponseBytes = 1024 * 1024 * 1024;
    private const int MostItems = 10_000_000;
    private const int MostRetries = 100;

    /// <summary>The schema, for a section that is called as the client.</summary>
    public static string Write(ApiModel api)
    {
        using var stream = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                    NewLine = "\n",
                }
            )
        )
        {
            writer.WriteStartObject();
            writer.WriteString("type", "object");
            writer.WriteStartObject("properties");
            writer.WriteStartObject(api.Name);
            WriteSection(writer, api);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteSection(Utf8JsonWriter writer, ApiModel api)
    {
        var seconds = api.AttemptTimeoutSeconds.Length > 0 ? api.AttemptTimeoutSeconds : "30";
        writer.WriteString("type", "object");
        writer.WriteString("description", "How to reach the API, and with which credentials.");
        writer.WriteStartObject("properties");
        Text(
            writer,
            "BaseUrl",
            api.PublicAddress.Length > 0 ? $"The address of the API; {api.PublicAddress} by default." : "The address of the API.",
            "uri"
        );
        Text(writer, "Timeout", "The longest that one call may take with its retries, as hh:mm:ss; 5 minutes by default.");
        Text(writer, "AttemptTimeout", $"The longest that one request may take, as hh:mm:ss; {seconds} seconds by default.");
        WriteRetry(writer);
        Number(
            writer,
            "MaximumResponseBytes",
            1,
            LargestResponseBytes,
            64 * 1024 * 1024,
            "The largest body accepted, in bytes after decompression."
        );
        Number(writer, "MaximumItemsPerPage", 1, MostItems, 100_000, "The most items that a list in a response may have.");
        Switch(writer, "StrictReading", "Makes a value that does not fit its declared type an error, in place of keeping it as raw JSON.");
        Switch(writer, "AllowInsecureHttp", "Allows plain http to another machine.");
        foreach (var server in api.Servers)
            Text(writer, server.Name, $"The address of operations that have another server; {server.Address} by default.", "uri");
        foreach (var credential in api.Credentials)
            Text(writer, credential.Name, credential.Description + " Keep it in user secrets or the environment.", minimumLength: 1);
        writer.WriteEndObject();
        if (api.PublicAddress.Length == 0)
            WriteRequired(writer);
        writer.WriteBoolean("additionalProperties", false);
    }

    private static void WriteRequired(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("required");
        writer.WriteStringValue("BaseUrl");
        writer.WriteEndArray();
    }

    private static void WriteRetry(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("Retry");
        writer.WriteString("type", "object");
        writer.WriteString("description", "When and how often requests are sent again.");
        writer.WriteStartObject("properties");
        Number(writer, "MaximumRetries", 0, MostRetries, 3, "How many times a request is sent again at most.");
        Text(writer, "BaseDelay", "The mean wait before the first retry, as hh:mm:ss.");
        Text(writer, "MaximumDelay", "The longest wait that the client chooses itself, as hh:mm:ss.");
        Text(writer, "MaximumRetryAfter", "The longest wait that a vendor may ask for, as hh:mm:ss.");
        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string description, string format = "", int minimumLength = 0)
    {
        writer.WriteStartObject(name);
        writer.WriteString("type", "string");
        if (format.Length > 0)
            writer.WriteString("format", format);
        if (minimumLength > 0)
            writer.WriteNumber("minLength", minimumLength);
        writer.WriteString("description", description);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, int minimum, int maximum, int usual, string description)
    {
        writer.WriteStartObject(name);
        writer.WriteString("type", "integer");
        writer.WriteNumber("minimum", minimum);
        writer.WriteNumber("maximum", maximum);
        writer.WriteNumber("default", usual);
        writer.WriteString("description", description);
        writer.WriteEndObject();
    }

    private static void Switch(Utf8JsonWriter writer, string name, string description)
    {
        writer.WriteStartObject(name);
        writer.WriteString("type", "boolean");
        writer.WriteBoolean("default", false);
        writer.WriteString("description", description);
        writer.WriteEndObject();
    }
}
