using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>The body of a request, as its method takes it.</summary>
/// <param name="Form">What the body is on the wire.</param>
/// <param name="MediaType">The media type, as a C# string literal; of parts what follows <c>multipart/</c>.</param>
/// <param name="CSharp">The type of the method's parameter.</param>
internal sealed record BodyModel(BodyForm Form, string MediaType, string CSharp)
{
    /// <summary>The type of a body of JSON or of a form; null for others.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>The members of a form that are written in another way than usual, as C# expressions.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the body is no object, so that a class of its own has to write it.</summary>
    public bool IsWrapped => Type is { Kind: not (TypeKind.Model or TypeKind.Union) };

    /// <summary>The statement that writes a body that is no object.</summary>
    public string WriteValue => Type?.WriteValue ?? "";

    /// <summary>The expression for the body that is sent.</summary>
    /// <param name="content">The class that writes a body that is no object.</param>
    public string Expression(string content)
    {
        var value = IsWrapped ? $"new {content}(body)" : "body";
        return Form switch
        {
            BodyForm.Json when MediaType is "\"application/json\"" => $"RequestBody.Json({value})",
            BodyForm.Json => $"RequestBody.Json({value}, {MediaType})",
            BodyForm.Form => $"RequestBody.Form({string.Join(", ", Fields.Prepend(value))})",
            BodyForm.Text => $"RequestBody.Text(body, {MediaType})",
            BodyForm.Multipart when MediaType is "\"form-data\"" => "RequestBody.Multipart(body.Parts())",
            BodyForm.Multipart => $"RequestBody.Multipart(body.Parts(), {MediaType})",
            _ => $"RequestBody.Of(body, {MediaType})",
        };
    }
}

/// <summary>What a body is on the wire.</summary>
internal enum BodyForm
{
    Json,

    /// <summary>Names and values, percent-encoded.</summary>
    Form,

    /// <summary>Fields and files.</summary>
    Multipart,

    Text,

    /// <summary>Bytes of any kind, read from a stream.</summary>
    Stream,
}
