namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>What a token of a sentence is.</summary>
internal enum TokenKind
{
    /// <summary>A word or name: <c>limit</c>, <c>session_kind</c>, <c>X-Api-Key</c>.</summary>
    Word,

    /// <summary>A number: <c>50</c>, <c>1,000</c>, <c>0.5</c>.</summary>
    Number,

    /// <summary>Anything else: <c>(</c>, <c>&lt;=</c>, <c>–</c>.</summary>
    Symbol,
}

/// <summary>A word, number or symbol of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Where it begins.</param>
internal readonly record struct PageToken(TokenKind Kind, string Text, int Start)
{
    public int End => Start + Text.Length;

    /// <summary>Whether it is one of some words, whatever their case, or one of some symbols.</summary>
    public bool Is(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Equals(Text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The value of a number without the marks between its thousands.</summary>
    public string Digits => Text.Replace(",", "", StringComparison.Ordinal);
}
