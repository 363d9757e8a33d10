using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of the responses of an operation is given, of which several have bodies that differ.</summary>
internal sealed record ResponseModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The operation that it belongs to.</summary>
    public required string Operation { get; init; }

    /// <summary>The responses of success that have a body.</summary>
    public required IReadOnlyList<SuccessModel> Successes { get; init; }
}

/// <summary>A response of success.</summary>
internal sealed record SuccessModel
{
    /// <summary>Its key under <c>responses</c>: <c>200</c>, <c>2XX</c> or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What its body is on the wire; null for none.</summary>
    public BodyForm? Form { get; init; }

    /// <summary>The type of a body of JSON.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>The class that reads a body of JSON.</summary>
    public string Class { get; init; } = "";

    /// <summary>The members that a body of JSON needs to have, as C# string literals with commas; empty for none.</summary>
    public string RequiredMembers { get; init; } = "";

    /// <summary>The lines of its description, as XML text.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>The property that holds its body.</summary>
    public string Name =>
        Status switch
        {
            "200" => "Ok",
            "201" => "Created",
            "202" => "Accepted",
            "203" => "NonAuthoritative",
            "206" => "PartialContent",
            MediaTypes.Default => "Default",
            [_, 'x' or 'X', ..] => "Success",
            _ => "Status" + Status,
        };

    /// <summary>The type of that property, without a mark of nullability.</summary>
    public string CSharp =>
        Form switch
        {
            BodyForm.Json => Type!.CSharp,
            BodyForm.Text => "string",
            _ => "Stream",
        };

    /// <summary>Whether the body is no object, so that a class of its own has to read it.</summary>
    public bool IsWrapped => Type is { Kind: not (TypeKind.Model or TypeKind.Union) };

    /// <summary>The pattern for its status.</summary>
    public string Pattern => Status.All(char.IsAsciiDigit) ? Status : "_";

    /// <summary>The expression for its body.</summary>
    public string Read =>
        Form switch
        {
            BodyForm.Json => $"received.Json<{Class}>({RequiredMembers})" + (IsWrapped ? ".Value" : ""),
            BodyForm.Text => "received.Text()",
            _ => "received.Stream()",
        };

    /// <summary>Whether two bodies are the same in C#.</summary>
    public bool IsAs(SuccessModel other) => Form == other.Form && Type == other.Type;
}

/// <summary>A class that reads a response that is no object.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Property">The type of the value.</param>
/// <param name="Read">The expression that reads it.</param>
/// <param name="Item">The type of the items of a page; empty where it is none.</param>
internal sealed record WrappedModel(string Name, string Property, string Read, string Item);
