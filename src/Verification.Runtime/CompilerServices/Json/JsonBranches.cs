using System.ComponentModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Decides which branch of a union a value is: by the kind of the JSON value, of several objects by the text of one member, and otherwise
/// by their members. It looks at each value once and never into nested ones, so that the time is that of passing over the value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonBranches
{
    /// <summary>The value is of a kind that the document does not know.</summary>
    public const int Unknown = -1;

    private readonly JsonBranch[] branches;
    private readonly byte[]? discriminator;
    private readonly Dictionary<string, int> cases = new(StringComparer.Ordinal);
    private readonly int[] objects;
    private readonly int[] arrays;
    private readonly JsonBranches? elements;
    private readonly JsonKinds kinds;
    private readonly MemberIndex members;

    /// <summary>Describes a union.</summary>
    /// <param name="branches">Its branches.</param>
    public JsonBranches(params IEnumerable<JsonBranch> branches)
    {
        this.branches = [.. branches];
        objects = Of(JsonKinds.Object);
        arrays = Of(JsonKinds.Array);
        members = new MemberIndex(this.branches, objects);
        if (arrays.Length > 1)
            elements = new JsonBranches(arrays.Select(index => this.branches[index].Element ?? new JsonBranch(JsonKinds.Any)));
        foreach (var branch in this.branches)
            kinds |= branch.Kinds;
    }

    /// <summary>The member whose text tells objects apart; <see langword="null"/> where none does.</summary>
    public string? Discriminator
    {
        get => field;
        init
        {
            field = value;
            discriminator = value is null ? null : System.Text.Encoding.UTF8.GetBytes(value);
        }
    }

    /// <summary>The texts of that member, each with the number of its branch.</summary>
    public IEnumerable<KeyValuePair<string, int>> Cases
    {
        get => cases;
        init
        {
            foreach (var (text, branch) in value)
                cases.TryAdd(text, branch);
        }
    }

    /// <summary>
    /// Chooses the branch of the value on which the scanner stands, and leaves the scanner there. Where no branch takes values of its kind,
    /// <see cref="JsonScanner.Misfit"/> says so.
    /// </summary>
    /// <param name="scanner">Stands on the first token of the value.</param>
    /// <returns>The number of the branch, from 0, or <see cref="Unknown"/>.</returns>
    public int Choose(scoped ref JsonScanner scanner)
    {
        var branch = scanner.TokenType switch
        {
            JsonTokenType.StartObject => scanner.IsTooDeep ? Unknown : ChooseObject(ref scanner),
            JsonTokenType.StartArray => scanner.IsTooDeep ? Unknown : ChooseArray(ref scanner),
            JsonTokenType.String => ChooseText(ref scanner),
            JsonTokenType.Number => ChooseNumber(ref scanner),
            JsonTokenType.True or JsonTokenType.False => First(JsonKinds.Boolean),
            _ => Unknown,
        };
        if (branch == Unknown && scanner.TokenType != JsonTokenType.Null && !JsonBranch.Fits(kinds, ref scanner))
            scanner.Misfit = "a value of a kind that the union has";
        return branch;
    }

    private int ChooseObject(scoped ref JsonScanner scanner)
    {
        if (discriminator is not null && TextAhead(scanner, discriminator) is { } text)
        {
            if (!cases.TryGetValue(text, out var branch))
                return Unknown;
            if (branch != Unknown)
                return branch;
        }

        return objects.Length switch
        {
            0 => Unknown,
            1 => objects[0],
            _ => ByMembers(scanner),
        };
    }

    private int ChooseArray(scoped ref JsonScanner scanner)
    {
        if (elements is null)
            return arrays.Length == 0 ? Unknown : arrays[0];
        var reader = scanner;
        while (reader.NextElement())
        {
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            var element = elements.Choose(ref reader);
            return element == Unknown ? Unknown : arrays[element];
        }

        return arrays[0];
    }

    /// <summary>A text that a branch lists is of that branch; then a form counts more than none, and a text more than any value.</summary>
    private int ChooseText(scoped ref JsonScanner scanner)
    {
        if (!JsonText.TryBytes(ref scanner, out var text))
            return Unknown;
        for (var index = 0; index < branches.Length; index++)
        {
            if (branches[index].IsKnown is { } isKnown && isKnown(text))
                return index;
        }

        for (var index = 0; index < branches.Length; index++)
        {
            if (branches[index].Form is JsonTextForm.Instant or JsonTextForm.Date && HasForm(branches[index].Form, scanner))
                return index;
        }

        var plain = Array.FindIndex(branches, branch => branch is { Kinds: JsonKinds.String, Form: JsonTextForm.Any });
        if (plain == Unknown)
            plain = Array.FindIndex(branches, branch => branch.Form == JsonTextForm.Enumeration);
        return plain != Unknown ? plain : First(JsonKinds.String);
    }

    private static bool HasForm(JsonTextForm form, JsonScanner reader) =>
        form == JsonTextForm.Date ? JsonRead.Date(ref reader) is not null : JsonRead.Instant(ref reader) is not null;

    private int ChooseNumber(scoped ref JsonScanner scanner)
    {
        var integer = Only(JsonKinds.Integer);
        return integer != Unknown && JsonBranch.IsInteger(scanner) ? integer : First(JsonKinds.Number);
    }

    /// <summary>The branch that takes values of one kind; that takes values of any kind only where no other takes these.</summary>
    private int First(JsonKinds kind)
    {
        var only = Only(kind);
        return only != Unknown ? only : Array.FindIndex(branches, branch => branch.Kinds.HasFlag(kind));
    }

    private int Only(JsonKinds kind) => Array.FindIndex(branches, branch => branch.Kinds.HasFlag(kind) && branch.Kinds != JsonKinds.Any);

    private int[] Of(JsonKinds kind) => [.. Enumerable.Range(0, branches.Length).Where(index => branches[index].Kinds.HasFlag(kind))];

    /// <summary>The text of a member, of a number or boolean its letters; null where it is absent or something else.</summary>
    private static string? TextAhead(JsonScanner reader, ReadOnlySpan<byte> name)
    {
        while (reader.NextProperty())
        {
            if (reader.Name.SequenceEqual(name))
                return TextOf(ref reader);
            reader.ReadRaw();
        }

        return null;
    }

    private static string? TextOf(scoped ref JsonScanner reader) =>
        reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null)
        && JsonText.TryBytes(ref reader, out var text)
            ? JsonText.Decode(text)
            : null;
}
