using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// Writes values as the table of OpenAPI's <c>style</c> and RFC 6570 demand: the one place for queries, forms, paths, headers and cookies.
/// What the table leaves open: inside of an object, a list repeats its name where it can, and anything deeper is JSON. Null is left out.
/// </summary>
internal static class ParameterWriter
{
    /// <summary>The names and values of a query or a form.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="explode">Whether each item or member of the value stands for itself.</param>
    internal static IEnumerable<QueryParameter> Pairs(string name, ParameterValue value, ParameterStyle style, bool explode)
    {
        if (value.Text is { } text)
            return [QueryParameter.Of(name, text)];
        if (value.Items is { } items)
            return List(name, items, style, explode);
        if (value.Json is not { } json)
            return [];
        using var document = JsonDocument.Parse(json);
        return [.. Pairs(name, document.RootElement, style, explode)];
    }

    /// <summary>The members of an object as names and values of a form.</summary>
    /// <param name="json">The object.</param>
    /// <param name="fields">The members that are written in another way than usual: a list repeats its name, an object is JSON.</param>
    internal static string Form(ReadOnlyMemory<byte> json, ReadOnlySpan<FormField> fields)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("A form is made of the members of an object.", nameof(json));
        var pairs = new List<QueryParameter>();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            var index = IndexOf(fields, member.Name);
            pairs.AddRange(
                index < 0 ? Member(member.Name, member.Value) : Pairs(member.Name, member.Value, fields[index].Style, fields[index].Explode)
            );
        }

        // A form writes a space as plus (URL Standard, section 5.2).
        return QueryParameter.Join(pairs).Replace("%20", "+", StringComparison.Ordinal);
    }

    /// <summary>What stands in a path: the value with what its style puts before and between its parts.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="explode">Whether each item or member of the value stands for itself.</param>
    internal static string Path(string name, ParameterValue value, ParameterStyle style, bool explode)
    {
        var between = style switch
        {
            ParameterStyle.Label when explode => ".",
            ParameterStyle.Matrix when explode => ";",
            _ => ",",
        };
        var parts = Parts(value, explode);
        var isNamed = style is ParameterStyle.Matrix && parts.All(part => part.Name is null);
        var prefix = isNamed ? Uri.EscapeDataString(name) + "=" : "";
        var each = isNamed && explode ? prefix : "";
        var start = style switch
        {
            ParameterStyle.Label => ".",
            ParameterStyle.Matrix => ";" + prefix,
            _ => "",
        };
        return start + string.Join(between + each, parts.Select(Escaped));
    }

    /// <summary>The parts of a value in their order: of a text the one, of an object its names and values by turns.</summary>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether name and value of a member are one part.</param>
    internal static IReadOnlyList<ParameterPart> Parts(ParameterValue value, bool explode)
    {
        if (value.Text is { } text)
            return [new ParameterPart(Name: null, text)];
        if (value.Items is { } items)
            return [.. items.Select(item => new ParameterPart(Name: null, item))];
        if (value.Json is not { } json)
            return [];
        using var document = JsonDocument.Parse(json);
        return Parts(document.RootElement, explode);
    }

    private static int IndexOf(ReadOnlySpan<FormField> fields, string name)
    {
        var index = fields.Length - 1;
        while (index >= 0 && fields[index].Name != name)
            index--;
        return index;
    }

    /// <summary>A text without its quotes, anything else as JSON.</summary>
    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Escaped(ParameterPart part) =>
        (part.Name is null ? "" : Uri.EscapeDataString(part.Name) + "=") + Uri.EscapeDataString(part.Value);

    private static IReadOnlyList<ParameterPart> Parts(JsonElement json, bool explode) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. json.EnumerateArray().Select(item => new ParameterPart(Name: null, Text(item)))],
            JsonValueKind.Object =>
            [
                .. json.EnumerateObject()
                    .Where(member => member.Value.ValueKind != JsonValueKind.Null)
                    .SelectMany(member =>
                        explode
                            ? [new ParameterPart(member.Name, Text(member.Value))]
                            : new[] { new ParameterPart(Name: null, member.Name), new ParameterPart(Name: null, Text(member.Value)) }
                    ),
            ],
            _ => [new ParameterPart(Name: null, Text(json))],
        };

    private static IEnumerable<QueryParameter> Pairs(string name, JsonElement json, ParameterStyle style, bool explode) =>
        json.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array when style is ParameterStyle.DeepObject => Deep(name, json),
            JsonValueKind.Object when explode => json.EnumerateObject().SelectMany(member => Member(member.Name, member.Value)),
            JsonValueKind.Object or JsonValueKind.Array => List(
                name,
                [.. Parts(json, explode: false).Select(part => part.Value)],
                style,
                explode
            ),
            JsonValueKind.Null => [],
            _ => [QueryParameter.Of(name, Text(json))],
        };

    private static IEnumerable<QueryParameter> List(string name, IReadOnlyList<string> items, ParameterStyle style, bool explode)
    {
        if (explode || style is ParameterStyle.DeepObject)
            return items.Select(item => QueryParameter.Of(name, item));
        var (between, encoded) = style switch
        {
            ParameterStyle.SpaceDelimited => (" ", "%20"),
            ParameterStyle.PipeDelimited => ("|", "%7C"),
            _ => (",", ","),
        };
        return items.Count == 0 ? [] : [QueryParameter.OfList(name, items, between, encoded)];
    }

    private static IEnumerable<QueryParameter> Member(string name, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(item => QueryParameter.Of(name, Text(item))),
            JsonValueKind.Null => [],
            _ => [QueryParameter.Of(name, Text(value))],
        };

    /// <summary>The members of an object in brackets after a name: <c>filter[size]</c>, and <c>filter[size][from]</c> below that.</summary>
    private static IEnumerable<QueryParameter> Deep(string name, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Deep($"{name}[{member.Name}]", member.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Deep(name, item)),
            JsonValueKind.Null => [],
            _ => [QueryParameter.Of(name, Text(value))],
        };
}

/// <summary>A part of a value that has several.</summary>
/// <param name="Name">The name of a member of an object that is exploded; <see langword="null"/> for other parts.</param>
/// <param name="Value">The part itself.</param>
internal readonly record struct ParameterPart(string? Name, string Value);
