namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>A place in a text between two tokens. A production takes what it expects and says whether it was there.</summary>
/// <param name="tokens">The tokens of the text.</param>
/// <param name="index">The token in front of the place.</param>
internal struct TokenCursor(IReadOnlyList<PageToken> tokens, int index)
{
    private int index = index;

    /// <summary>The number of the token in front of the place.</summary>
    public readonly int Index => index;

    public readonly bool IsAtEnd => index >= tokens.Count;

    /// <summary>The token that follows; an empty symbol at the end.</summary>
    public readonly PageToken Next =>
        index < tokens.Count ? tokens[index] : new PageToken(TokenKind.Symbol, "", tokens.Count == 0 ? 0 : tokens[^1].End);

    /// <summary>Takes one of some words or symbols.</summary>
    public bool Take(params ReadOnlySpan<string> texts)
    {
        if (IsAtEnd || !Next.Is(texts))
            return false;
        index++;
        return true;
    }

    /// <summary>Takes some words in their order, or none of them.</summary>
    public bool TakeAll(params ReadOnlySpan<string> texts)
    {
        for (var offset = 0; offset < texts.Length; offset++)
        {
            if (index + offset >= tokens.Count || !tokens[index + offset].Is(texts[offset]))
                return false;
        }

        index += texts.Length;
        return true;
    }

    /// <summary>Takes a token of a kind.</summary>
    public bool Take(TokenKind kind, out PageToken token)
    {
        token = Next;
        if (IsAtEnd || token.Kind != kind)
            return false;
        index++;
        return true;
    }
}
