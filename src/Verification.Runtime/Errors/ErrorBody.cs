using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// Reads the error bodies of vendors in all known shapes: flat objects, an object below <c>error</c>, errors by field as texts, arrays or
/// nested objects, bare arrays and plain text. It keeps what it read before a fault, so a body that was cut still yields its code.
/// It reads the body once, in linear time, and keeps no more than <see cref="ErrorBounds"/> says.
/// </summary>
internal sealed class ErrorBody
{
    private const int LongestPlainText = 1024;

    private readonly FieldErrorList fields = new();

    /// <summary>The names that lead to the current value.</summary>
    private readonly List<string> path = [];

    private readonly StringBuilder messages = new();
    private bool hasMessage;

    internal string? Code { get; private set; }

    internal string? Message => hasMessage ? BoundedText.Cut(messages.ToString(), ErrorBounds.Message) : null;

    internal string? MoreInfo { get; private set; }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors => fields.ToDictionary();

    internal static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        var error = new ErrorBody();
        var text = body[..Math.Min(body.Length, ErrorBounds.ParsedBytes)].Trim(" \t\r\n"u8);
        if (text.IsEmpty || text[0] == '<')
            return error;

        if (text[0] is (byte)'{' or (byte)'[' or (byte)'"')
            error.ReadJson(text);
        else if (text.Length <= LongestPlainText)
            error.AddMessage(Encoding.UTF8.GetString(text));
        return error;
    }

    private void ReadJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, isError: true);
            else
                ReadMessages(ref reader);
        }
        catch (JsonException)
        {
            // The part before the fault is kept; the exception also holds the body itself.
            return;
        }
    }

    /// <summary>Reads an object: one that describes the error as a whole, or one whose properties are fields.</summary>
    private void ReadObject(ref Utf8JsonReader reader, bool isError)
    {
        while (JsonRead.NextProperty(ref reader, out var utf8Name))
        {
            var name = JsonText.Decode(utf8Name);
            if (isError && IsScalar(reader.TokenType))
                ReadScalar(ref reader, name);
            else if (isError && reader.TokenType == JsonTokenType.StartObject && IsContainer(name))
                ReadObject(ref reader, isError: name == "error");
            else if (isError && name is "message" or "detail" or "error" && reader.TokenType == JsonTokenType.StartArray)
                ReadMessages(ref reader);
            else
                ReadField(ref reader, name);
        }
    }

    private void ReadField(ref Utf8JsonReader reader, string name)
    {
        path.Add(BoundedText.Cut(name, ErrorBounds.FieldName));
        if (reader.TokenType == JsonTokenType.StartObject)
            ReadObject(ref reader, isError: false);
        else
            ReadMessages(ref reader);
        path.RemoveAt(path.Count - 1);
    }

    private void ReadScalar(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "code" or "error_code" or "errorCode":
                Code ??= Text(ref reader, ErrorBounds.Code);
                break;
            case "message" or "detail" or "error" or "error_description" or "errorMessage":
                if (!hasMessage && Text(ref reader, ErrorBounds.Message) is { } message)
                    AddMessage(message);
                break;
            case "more_info" or "moreInfo":
                MoreInfo ??= Text(ref reader, ErrorBounds.MoreInfo);
                break;
            case "status" or "statusCode" or "timestamp" or "path" or "type" or "title" or "request_id" or "requestId" or "trace_id":
                break;
            default:
                ReadField(ref reader, name);
                break;
        }
    }

    /// <summary>Reads a text, or the texts of an array and of the objects in it.</summary>
    private void ReadMessages(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(ref reader);
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, isError: path.Count == 0);
            else
                ReadMessages(ref reader);
        }
    }

    private void Add(ref Utf8JsonReader reader)
    {
        if (path.Count == 0)
        {
            if (messages.Length <= ErrorBounds.Message && Text(ref reader, ErrorBounds.Message) is { } message)
                AddMessage(message);
        }
        else if (!fields.IsFull && Text(ref reader, ErrorBounds.FieldText) is { } text)
        {
            fields.Add(path, text);
        }
    }

    private void AddMessage(string message)
    {
        messages.Append(hasMessage ? "; " : "").Append(message);
        hasMessage = true;
    }

    private static bool IsScalar(JsonTokenType type) => type is not (JsonTokenType.StartObject or JsonTokenType.StartArray);

    private static bool IsContainer(string name) =>
        name is "error" or "errors" or "fields" or "field_errors" or "fieldErrors" or "detail" or "details" or "message";

    private static string? Text(ref Utf8JsonReader reader, int maximum) =>
        BoundedText.Cut(
            reader.TokenType switch
            {
                JsonTokenType.String => JsonText.Decode(ref reader),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                _ => null,
            },
            maximum
        );
}
