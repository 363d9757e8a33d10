using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of a class is given.</summary>
internal sealed record ClassModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The number of the class in its contract, by which readers find where its members stood in the row before.</summary>
    public required int Number { get; init; }

    /// <summary>The name of the base class; empty for none.</summary>
    public string BaseName { get; init; } = "";

    /// <summary>The wire name of the discriminator; empty when the class is no base class.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The expression for the text of the discriminator in an object that was read; empty when that is no member.</summary>
    public string DiscriminatorText { get; init; } = "";

    /// <summary>The place of the discriminator among all members of its contract.</summary>
    public int DiscriminatorColumn { get; init; }

    /// <summary>The values of the discriminator and their classes.</summary>
    public IReadOnlyList<DiscriminatorCase> Cases { get; init; } = [];

    /// <summary>The properties that the class declares.</summary>
    public required IReadOnlyList<PropertyModel> Properties { get; init; }

    /// <summary>The declared properties and those of the base class.</summary>
    public required IReadOnlyList<PropertyModel> AllProperties { get; init; }

    /// <summary>The number that stands for members that are not known: the one after the last.</summary>
    public int UnknownNumber => AllProperties.Count + 1;

    /// <summary>The condition for a member without which nothing can be read; <c>false</c> where there is none.</summary>
    public string VitalCondition =>
        AllProperties.Any(property => property.IsVital)
            ? "member is " + string.Join(" or ", AllProperties.Where(property => property.IsVital).Select(property => property.Number))
            : "false";

    /// <summary>How the class is a page of rows; null when it is none.</summary>
    public PageModel? Page { get; init; }

    /// <summary>Whether no property keeps its value in fields of another type.</summary>
    public bool HasNoFields => !Properties.Any(property => property.Type.IsInstant || property.Type.IsOpenEnum);

    /// <summary>Whether requests send it.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether requests send a list or a map of it.</summary>
    public bool HasSentCollection => AllProperties.Any(property => property.IsSentCollection);

    /// <summary>Whether other classes derive from this one.</summary>
    public bool IsBase => Discriminator.Length > 0;

    /// <summary>Whether the class derives from another.</summary>
    public bool IsDerived => BaseName.Length > 0;
}

/// <summary>A value of a discriminator and the class that it stands for.</summary>
/// <param name="Literal">The value as a C# string literal.</param>
/// <param name="Name">The class.</param>
internal sealed record DiscriminatorCase(string Literal, string Name);

/// <summary>A property of a class.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Local">The local variable that holds it while an object is read.</param>
/// <param name="Wire">Its wire name as a C# string literal without the <c>u8</c>.</param>
/// <param name="WireName">The same as JSON, with its quotes.</param>
/// <param name="Length">The length of the wire name in UTF-8.</param>
/// <param name="Number">Its place among the members of its class, from 1.</param>
/// <param name="Column">Its place among all members of its contract.</param>
/// <param name="Type">Its type.</param>
/// <param name="Summary">The lines of its summary, as XML text.</param>
/// <param name="Remarks">What the schema says beside the description; empty for nothing.</param>
internal sealed record PropertyModel(
    string Name,
    string Local,
    string Wire,
    string WireName,
    int Length,
    int Number,
    int Column,
    TypeReference Type,
    IReadOnlyList<string> Summary,
    string Remarks
)
{
    /// <summary>The property that shows its text as a decimal number; empty where the document does not say that it is one.</summary>
    public string DecimalView { get; init; } = "";

    /// <summary>Whether paging would lose rows without it.</summary>
    public bool IsVital { get; init; }

    /// <summary>Whether it holds the rows of a page.</summary>
    public bool IsRows { get; init; }

    /// <summary>Whether requests send its class: what was not set is not sent, and what was read is sent as it was.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether a caller has to set it.</summary>
    public bool IsDemanded { get; init; }

    /// <summary>Whether responses have its class as well, so that it may be missing all the same.</summary>
    public bool IsReceived { get; init; }

    /// <summary>Whether the document allows null for it.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether it is a list or a map that requests send: an empty one would clear what the vendor has.</summary>
    public bool IsSentCollection => IsSent && Type.IsCollection;

    /// <summary>What is written: of a list or a map that requests send, what was set.</summary>
    public string Written => IsSentCollection ? "Given" + Name : Name;

    /// <summary>Whether it has a value in each object that a caller makes.</summary>
    public bool IsNeverNull => IsDemanded && !IsReceived && !IsNullable;

    /// <summary>The modifiers and the type of the property.</summary>
    public string Declaration =>
        (IsSentCollection && IsNullable ? "[global::System.Diagnostics.CodeAnalysis.AllowNull] " : "")
        + $"public {New}{(IsDemanded ? "required " : "")}{(IsNeverNull && Type.IsReference ? Type.CSharp : Type.Property)}";

    /// <summary>How its value is read from where it is kept; empty for an automatic property.</summary>
    public string Getter =>
        Type.IsInstant ? $"PackedInstant.Unpack(packed{Name}, offset{Name})"
        : Type.IsOpenEnum ? $"text{Name} is {{ }} text ? new {Type.CSharp}(text) : default({Type.CSharp}?)"
        : IsSentCollection ? $"{Written} ?? {Empty}"
        : "";

    /// <summary>The statements that keep its value; none for an automatic property.</summary>
    public IReadOnlyList<string> Setters
    {
        get
        {
            string[] others =
            [
                .. HiddenValue.Length > 0 ? new[] { $"base.{Name} = {HiddenValue}" } : [],
                .. IsSent && IsNullable ? new[] { $"SentAs = SentJson.Set(SentAs, {Wire}, value is null)" } : [],
            ];
            var own =
                Type.IsInstant ? $"PackedInstant.Pack(value, out packed{Name}, out offset{Name})"
                : Type.IsOpenEnum ? $"text{Name} = value?.Value"
                : IsSentCollection ? $"{Written} = value"
                : "field = value";
            return others.Length == 0 && Getter.Length == 0 ? [] : [own, .. others];
        }
    }

    /// <summary>The value of a property that holds nothing.</summary>
    public string Empty =>
        Type.IsMap ? $"ReadOnlyDictionary<string, {Type.Element!.CSharp}>.Empty"
        : Type.IsCollection ? "[]"
        : "null";

    /// <summary>The value that a property has before it is set; empty for none.</summary>
    public string Default => Type.IsCollection && !IsSent ? $" = {Empty};" : "";

    /// <summary>The type of the variable that holds it while an object is read.</summary>
    public string LocalType => Type.Property + (IsRows || IsSentCollection ? "?" : "");

    /// <summary>The value of that variable before anything is read.</summary>
    public string LocalStart => IsRows || IsSentCollection ? "null" : Empty;

    /// <summary>What an object that is read is given.</summary>
    public string Initializer =>
        IsRows ? $"{Name} = {Local} ?? throw JsonRead.Missing({Wire}, start)"
        : IsDemanded ? $"{Name} = {Local}!"
        : $"{Written} = {Local}";

    /// <summary>The statement that notes what the value does not say; empty where nothing is sent.</summary>
    public string Note =>
        !IsSent ? ""
        : Type.IsCollection ? $"SentJson.Read(ref sent, {Wire}, ref reader, from{(Type.Element!.IsInstant ? ", isReformatted: true" : "")})"
        : Type.Kind <= TypeKind.OpenEnum && Type.Kind is not TypeKind.Boolean ? $"SentJson.Read(ref sent, {Wire}, ref reader, {Local})"
        : $"SentJson.Read(ref sent, {Wire}, ref reader)";

    /// <summary>The condition under which its value is written; empty for always.</summary>
    public string WriteCondition =>
        IsSentCollection ? $"({Name}.Count > 0 || !AdditionalProperties.ContainsKey({Wire})) && SentAs?.Write(writer, {Wire}) != true"
        : IsSent ? $"SentAs?.Write(writer, {Wire}) != true"
        : Type.IsMap ? $"{Name}.Count > 0"
        : Type.IsCollection ? $"{Name}.Count > 0 || !AdditionalProperties.ContainsKey({Wire})"
        : "";

    /// <summary>The type that the base class gives to the member, where that is another; null elsewhere.</summary>
    public TypeReference? Hidden { get; init; }

    /// <summary>The modifier of a property that hides that of the base class.</summary>
    public string New => Hidden is null ? "" : "new ";

    /// <summary>
    /// The expression that gives the base class the same text, whose discriminator it may be; empty where its type is none of text.
    /// </summary>
    public string HiddenValue =>
        (Hidden?.Kind, Type.Kind) switch
        {
            (TypeKind.String, TypeKind.OpenEnum) => "value?.Value",
            (TypeKind.OpenEnum, TypeKind.String) => $"value is null ? default({Hidden.Property}) : new {Hidden.CSharp}(value)",
            (TypeKind.OpenEnum, TypeKind.OpenEnum) =>
                $"value is {{ }} given ? new {Hidden.CSharp}(given.Value) : default({Hidden.Property})",
            _ => "",
        };

    /// <summary>The expression that reads its value.</summary>
    public string Read =>
        IsRows && Type.Element is { Kind: TypeKind.Model } row
            ? $"JsonRead.Rows<{row.Name}>(ref reader, reading, {Column})"
            : Type.Read(Column);
}

/// <summary>How a class is a page of rows.</summary>
/// <param name="Rows">The property that holds the rows.</param>
/// <param name="RowType">The type of a row.</param>
/// <param name="Next">The expression for the cursor of the next page.</param>
internal sealed record PageModel(string Rows, string RowType, string Next)
{
    /// <summary>The expression for the number of all items; empty for none.</summary>
    public string Total { get; init; } = "";

    /// <summary>The expression that says whether another page follows; empty for none.</summary>
    public string More { get; init; } = "";
}
