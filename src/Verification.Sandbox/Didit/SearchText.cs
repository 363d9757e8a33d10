using System.Globalization;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Didit;

/// <summary>
/// The parameter <c>search</c>, which adapts to its input, according to the vendor page: a UUID is a session's id, digits with separators
/// are numbers, an @ makes it the beginning of an address, and any other text is found regardless of accents.
/// </summary>
internal sealed class SearchText
{
    // What the made-up names use; the normalisation forms of .NET need data that an invariant program does not have.
    private const string Accented = "áàâäãåéèêëíìîïóòôöõúùûüýñç";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuuync";

    private readonly string folded;
    private readonly string compact;

    public SearchText(string text)
    {
        Text = text;
        SessionId = RowId.TryParseUuid(text, out var id) ? id : null;
        IsEmailPrefix = text.Contains('@');
        HasDigits = text.Any(char.IsAsciiDigit);
        IsNumeric = HasDigits && text.All(letter => char.IsAsciiDigit(letter) || "+-. ".Contains(letter));
        folded = Fold(text);
        compact = string.Concat(text.Where(char.IsAsciiLetterOrDigit));
    }

    public string Text { get; }

    public RowId? SessionId { get; }

    public bool IsEmailPrefix { get; }

    public bool HasDigits { get; }

    public bool IsNumeric { get; }

    /// <summary>Whether the value contains the text, ignoring accents and case.</summary>
    public bool IsWithin(string? value) => value is not null && Fold(value).Contains(folded, StringComparison.Ordinal);

    /// <summary>Whether a number begins with the text, ignoring the text's separators.</summary>
    public bool IsPrefixOf(string value) => value.TrimStart('+').StartsWith(compact, StringComparison.OrdinalIgnoreCase);

    public bool IsPrefixOf(int number) => IsPrefixOf(number.ToString(CultureInfo.InvariantCulture));

    private static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, source) =>
            {
                for (var place = 0; place < source.Length; place++)
                {
                    var letter = char.ToLowerInvariant(source[place]);
                    var accent = letter < 128 ? -1 : Accented.IndexOf(letter);
                    folded[place] = accent < 0 ? letter : Plain[accent];
                }
            }
        );
}
