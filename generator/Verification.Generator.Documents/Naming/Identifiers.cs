using System.Globalization;
using System.Text;

namespace Verification.Generator.Documents.Naming;

/// <summary>Converts names on the wire to C# identifiers. The same name always gives the same identifier.</summary>
public static class Identifiers
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract",
        "as",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
    };

    /// <summary>
    /// PascalCase: <c>date_created</c> → <c>DateCreated</c>, <c>ChannelData.To</c> → <c>ChannelDataTo</c>, <c>ID_VERIFICATION</c> →
    /// <c>IdVerification</c>.
    /// </summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var word in Words(name))
            result.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        if (result.Length == 0)
            return "Empty";
        return IsLetter(result[0]) ? result.ToString() : "Value" + result;
    }

    /// <summary>
    /// An identifier that keeps the spelling of a name, with a capital at its start and the code of each character that C# does not take:
    /// <c>foo_bar</c> → <c>Foo_bar</c>, <c>foo-bar</c> → <c>Foo_x2D_bar</c>.
    /// </summary>
    public static string Spelled(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (IsPart(character) || character == '_')
                result.Append(result.Length == 0 ? char.ToUpperInvariant(character) : character);
            else
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X2}_");
        }

        return result.Length > 0 && IsLetter(result[0]) ? result.ToString() : "Value" + result;
    }

    /// <summary>Whether a text contains a letter or a digit, so that its identifier has a meaning.</summary>
    public static bool IsNameable(string name) => Words(name).Any();

    /// <summary>camelCase, with <c>@</c> in front of a C# keyword.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>Whether a text is an identifier of letters with their marks, digits and underscores, and not a keyword.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0
        && (IsLetter(text[0]) || text[0] is '_')
        && text.All(character => IsPart(character) || character is '_')
        && !Keywords.Contains(text);

    /// <summary>Reserves and returns the identifier, or the first free one with a number after it.</summary>
    public static string Unique(string identifier, ISet<string> taken)
    {
        var result = identifier;
        for (var number = 2; !taken.Add(result); number++)
            result = identifier + number.ToString(CultureInfo.InvariantCulture);
        return result;
    }

    private static IEnumerable<string> Words(string name)
    {
        var segments = name.Split([.. name.Where(character => !IsPart(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return segments
            .Where(segment => segment.Any(character => IsLetter(character) || char.IsDigit(character)))
            .SelectMany(SplitAtCapitals);
    }

    /// <summary>Whether a C# identifier can begin with a character other than the underscore.</summary>
    private static bool IsLetter(char character) =>
        char.IsLetter(character) || char.GetUnicodeCategory(character) is UnicodeCategory.LetterNumber;

    /// <summary>Whether a C# identifier can contain a character that has a meaning: a letter, a digit, or a mark of a letter.</summary>
    private static bool IsPart(char character) =>
        IsLetter(character)
        || char.IsDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static IEnumerable<string> SplitAtCapitals(string segment)
    {
        var start = 0;
        for (var index = 1; index <= segment.Length; index++)
        {
            if (index < segment.Length && !BeginsWord(segment, index))
                continue;
            yield return OnlyFirstCapital(segment[start..index]);
            start = index;
        }
    }

    private static bool BeginsWord(string segment, int index)
    {
        if (!char.IsUpper(segment[index]))
            return false;
        var afterLower = !char.IsUpper(segment[index - 1]);
        var beforeLower = index + 1 < segment.Length && char.IsLower(segment[index + 1]);
        return afterLower || beforeLower;
    }

    private static string OnlyFirstCapital(string word) => word[..1] + word[1..].ToLowerInvariant();
}
