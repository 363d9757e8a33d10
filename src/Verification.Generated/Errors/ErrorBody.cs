using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;

namespace Verification.Generated;

/// <summary>
/// What vendors' error bodies say, in all the shapes seen: flat objects, an object below <c>error</c>, errors by field as texts, arrays or
/// nested objects, bare arrays and plain text. It keeps what it understood up to a fault, so a body that was cut still gives its code.
/// </summary>
internal sealed class ErrorBody
{
    private const int LongestPlainText = 1024;

    private readonly Dictionary<string, List<string>> fields = new(StringComparer.Ordinal);

    internal string? Code { get; private set; }

    internal string? Message { get; private set; }

    internal string? MoreInfo { get; private set; }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors => fields.Count == 0
        ? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty
        : fields.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);

    internal static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        var error = new ErrorBody();
        var text = body.Trim(" \t\r\n"u8);
        if (text.IsEmpty || text[0] == '<')
            return error;

        if (text[0] is (byte)'{' or (byte)'[' or (byte)'"')
            error.ReadJson(text);
        else if (text.Length <= LongestPlainText)
            error.Message = Encoding.UTF8.GetString(text);
        return error;
    }

    private void ReadJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, prefix: "", isError: true);
            else
                ReadMessages(ref reader, field: null);
        }
        catch (JsonException)
        {
            // What stands before the fault is kept; the body itself is in the exception for whoever needs more.
            return;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, string prefix, bool isError)
    {
        while (JsonRead.NextProperty(ref reader, out var utf8Name))
        {
            var name = JsonText.Decode(utf8Name);
            if (isError && IsScalar(reader.TokenType))
                ReadScalar(ref reader, name);
            else if (isError && reader.TokenType == JsonTokenType.StartObject && IsContainer(name))
                ReadObject(ref reader, prefix, isError: name == "error");
            else if (isError && name is "message" or "detail" or "error" && reader.TokenType == JsonTokenType.StartArray)
                ReadMessages(ref reader, field: null);
            else if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, prefix + name + ".", isError: false);
            else
                ReadMessages(ref reader, prefix + name);
        }
    }

    private void ReadScalar(ref Utf8JsonReader reader, string name)
    {
        if (Text(ref reader) is not { } text)
            return;

        switch (name)
        {
            case "code" or "error_code" or "errorCode":
                Code ??= text;
                break;
            case "message" or "detail" or "error" or "error_description" or "errorMessage":
                Message ??= text;
                break;
            case "more_info" or "moreInfo":
                MoreInfo ??= text;
                break;
            case "status" or "statusCode" or "timestamp" or "path" or "type" or "title" or "request_id" or "requestId" or "trace_id":
                break;
            default:
                Add(name, text);
                break;
        }
    }

    /// <summary>Reads a text, or the texts of an array and of the objects in it.</summary>
    private void ReadMessages(ref Utf8JsonReader reader, string? field)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(field, Text(ref reader));
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, field is null ? "" : field + ".", isError: field is null);
            else
                ReadMessages(ref reader, field);
        }
    }

    private void Add(string? field, string? text)
    {
        if (text is null)
            return;
        if (field is null)
            Message = Message is null ? text : Message + "; " + text;
        else if (fields.TryGetValue(field, out var texts))
            texts.Add(text);
        else
            fields[field] = [text];
    }

    private static bool IsScalar(JsonTokenType type) => type is not (JsonTokenType.StartObject or JsonTokenType.StartArray);

    private static bool IsContainer(string name) => name is "error" or "errors" or "fields" or "field_errors" or "fieldErrors" or "detail" or "details" or "message";

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonText.Decode(ref reader),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };
}
