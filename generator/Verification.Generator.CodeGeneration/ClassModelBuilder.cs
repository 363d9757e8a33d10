using System.Text;
using System.Text.Json;
using NJsonSchema;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of classes from the schemas that describe them.</summary>
internal sealed class ClassModelBuilder(TypeMapper types, string @namespace, IReadOnlyDictionary<JsonSchema, PageShape> pages)
{
    private static readonly string[] LocalsInUse =
    [
        "reader",
        "reading",
        "layout",
        "member",
        "kept",
        "start",
        "writer",
        "value",
        "sent",
        "from",
    ];
    private static readonly string[] MembersInUse =
    [
        "AdditionalProperties",
        "SentAs",
        "Read",
        "KindOf",
        "ReadAs",
        "ReadBase",
        "MemberNamed",
        "KeepMisfit",
        "Write",
        // A property would hide the type that its class calls.
        "DecimalText",
        "JsonRead",
        "JsonReading",
        "JsonScanner",
        "JsonValues",
        "JsonWrite",
        "MethodImplOptions",
        "PackedInstant",
        "SentJson",
    ];

    /// <summary>Text that is a decimal number (OpenAPI format registry).</summary>
    private const string DecimalFormat = "decimal";

    private int classes;
    private int columns;

    /// <summary>A number for one more value of the contract.</summary>
    public int NextColumn() => columns++;

    /// <summary>Builds the model of one class.</summary>
    /// <param name="schema">The schema of its objects.</param>
    /// <param name="name">Its name.</param>
    /// <param name="use">Which way its objects go.</param>
    public ClassModel Build(JsonSchema schema, string name, SchemaUse use)
    {
        var baseSchema = SchemaShape.Base(schema);
        var discriminator =
            schema.DiscriminatorObject is { PropertyName: { } wire } && SchemaShape.Branches(schema).Any() ? CSharpText.Literal(wire) : "";
        var page = pages.GetValueOrDefault(schema);
        HashSet<string> vital =
        [
            .. pages
                .Values.SelectMany(shape => shape.VitalMembers())
                .Where(member => member.Owner == schema)
                .Select(member => CSharpText.Literal(member.Wire)),
        ];
        var inherited = baseSchema is null
            ? []
            : BuildProperties(baseSchema, types.Map(baseSchema, name).Name)
                .ToDictionary(property => property.Wire, property => property.Type);
        IReadOnlyList<PropertyModel> all =
        [
            .. BuildProperties(schema, name)
                .Select(
                    (property, index) =>
                        property with
                        {
                            Number = index + 1,
                            Column = columns++,
                            IsVital = vital.Contains(property.Wire),
                            IsSent = use.IsSent,
                            IsReceived = use.IsReceived,
                            IsDemanded =
                                property.IsDemanded && use.IsDemanded && discriminator.Length == 0 && !inherited.ContainsKey(property.Wire),
                            IsRows = page is not null && property.Wire == CSharpText.Literal(page.Rows),
                            Hidden = inherited.GetValueOrDefault(property.Wire) is { } hidden && hidden != property.Type ? hidden : null,
                        }
                ),
        ];
        return new ClassModel
        {
            Namespace = @namespace,
            Name = name,
            Number = classes++,
            IsSent = use.IsSent,
            Summary = CSharpText.Documentation(schema.Description, $"The {name} object of the contract."),
            BaseName = baseSchema is null ? "" : types.Map(baseSchema, name).Name,
            Discriminator = discriminator,
            DiscriminatorText = all.FirstOrDefault(property => property.Wire == discriminator) is { } text ? TextOf(text) : "",
            DiscriminatorColumn = all.FirstOrDefault(property => property.Wire == discriminator)?.Column ?? 0,
            Cases = BuildCases(schema),
            Properties = [.. all.Where(property => property.Hidden is not null || !inherited.ContainsKey(property.Wire))],
            AllProperties = all,
            Page = page is null ? null : BuildPage(page, all),
        };
    }

    private IReadOnlyList<PropertyModel> BuildProperties(JsonSchema schema, string name)
    {
        KeyValuePair<string, JsonSchemaProperty>[] members = [.. SchemaShape.Members(schema)];
        var required = SchemaShape.Required(schema);
        var names = new MemberNames(name, MembersInUse).AddAll(members.Select(member => member.Key));
        var locals = new HashSet<string>(LocalsInUse, StringComparer.Ordinal);
        var all = members
            .Select(member => BuildProperty(member.Key, member.Value, names[member.Key], locals, name))
            .Zip(members, (built, member) => built with { IsDemanded = built.IsDemanded && required.Contains(member.Key) })
            .ToList();
        // A member of the contract keeps its name; then there is no view.
        return
        [
            .. all.Select(property =>
                property.DecimalView.Length > 0 && all.Exists(other => other.Name == property.DecimalView)
                    ? property with
                    {
                        DecimalView = "",
                    }
                    : property
            ),
        ];
    }

    private PropertyModel BuildProperty(string wire, JsonSchemaProperty property, string name, HashSet<string> locals, string owner)
    {
        var type = types.Map(property, owner + name);
        return new PropertyModel(
            name,
            Identifiers.Unique(Identifiers.Camel(name), locals),
            CSharpText.Literal(wire),
            CSharpText.Literal($"\"{JsonEncodedText.Encode(wire)}\""),
            Encoding.UTF8.GetByteCount(wire),
            Number: 0,
            Column: 0,
            type,
            CSharpText.Documentation(property.Description ?? property.ActualSchema.Description, $"The member {wire}."),
            SchemaRemarks.Describe(wire, property, property.IsDeprecated)
        )
        {
            DecimalView = type.Kind is TypeKind.String && TypeMapper.Unwrap(property).Format is DecimalFormat ? name + "AsDecimal" : "",
            IsNullable = property.IsNullable(SchemaType.OpenApi3),
            IsDemanded = property is { IsReadOnly: false, Default: null },
        };
    }

    private static string TextOf(PropertyModel property) =>
        property.Type.Kind switch
        {
            TypeKind.OpenEnum => property.Name + "?.Value",
            TypeKind.String => property.Name,
            _ => "",
        };

    private IReadOnlyList<DiscriminatorCase> BuildCases(JsonSchema schema) =>
        schema.DiscriminatorObject is not { } discriminator
            ? []
            :
            [
                .. discriminator
                    .Mapping.Where(entry => SchemaShape.Derives(TypeMapper.Unwrap(entry.Value), schema))
                    .Select(entry => new DiscriminatorCase(CSharpText.Literal(entry.Key), types.Map(entry.Value, entry.Key).Name)),
            ];

    private PageModel BuildPage(PageShape shape, IReadOnlyList<PropertyModel> properties)
    {
        var rows = properties.First(property => property.Wire == CSharpText.Literal(shape.Rows));
        return new PageModel(
            rows.Name,
            rows.Type.Element!.CSharp,
            shape.Next is null ? "null" : MemberExpression(shape.Next.Split('.'), properties, shape.Schema, isText: true)
        )
        {
            Total = shape.Total is null ? "" : MemberExpression(shape.Total.Split('.'), properties, shape.Schema),
            More = shape.More is null ? "" : MemberExpression(shape.More.Split('.'), properties, shape.Schema),
        };
    }

    /// <summary>The expression for the member at a path; where a text is needed, a whole number stands as its digits.</summary>
    private string MemberExpression(string[] path, IReadOnlyList<PropertyModel> properties, JsonSchema schema, bool isText = false)
    {
        var first = properties.First(property => property.Wire == CSharpText.Literal(path[0]));
        if (path.Length == 1)
        {
            return isText && first.Type.Kind is TypeKind.Int64
                ? first.Name + "?.ToString(global::System.Globalization.CultureInfo.InvariantCulture)"
                : first.Name;
        }

        var inner = TypeMapper.Unwrap(SchemaShape.Members(schema).First(member => member.Key == path[0]).Value);
        return first.Name + "?." + MemberExpression(path[1..], BuildProperties(inner, first.Type.Name), inner, isText);
    }
}

/// <summary>Which members make a schema a page of rows.</summary>
/// <param name="Schema">The schema of the page.</param>
/// <param name="Rows">The wire name of the rows.</param>
/// <param name="Next">The path of the next page's cursor, with dots; null when the list has one page.</param>
internal sealed record PageShape(JsonSchema Schema, string Rows, string? Next)
{
    /// <summary>The path of the number of all items, where it can end the list; null for none.</summary>
    public string? Total { get; init; }

    /// <summary>The path of the member that says whether another page follows; null for none.</summary>
    public string? More { get; init; }

    /// <summary>The members without which paging would lose rows: the rows themselves, and those that lead to the next page.</summary>
    public IEnumerable<(JsonSchema Owner, string Wire)> VitalMembers()
    {
        yield return (Schema, Rows);
        var owner = Schema;
        foreach (var wire in Next?.Split('.') ?? [])
        {
            yield return (owner, wire);
            if (SchemaShape.Members(owner).FirstOrDefault(member => member.Key == wire).Value is not { } inner)
                yield break;
            owner = TypeMapper.Unwrap(inner);
        }
    }
}
