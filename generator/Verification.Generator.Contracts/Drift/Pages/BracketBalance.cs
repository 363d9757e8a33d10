namespace Verification.Generator.Contracts.Drift.Pages;

/// <summary>Counts the brackets of JSON, line by line.</summary>
internal sealed class BracketBalance
{
    private int depth;
    private bool isInText;
    private bool hasOpened;

    /// <summary>Whether every bracket that was opened is closed again.</summary>
    public bool IsClosed => hasOpened && depth <= 0;

    /// <summary>Counts a line. A text does not continue over the end of a line.</summary>
    public void Add(string line)
    {
        isInText = false;
        for (var index = 0; index < line.Length; index++)
        {
            var character = line[index];
            if (isInText && character == '\\')
                index++;
            else if (character == '"')
                isInText = !isInText;
            else if (!isInText)
                Count(character);
        }
    }

    private void Count(char character)
    {
        if (character is '{' or '[')
        {
            hasOpened = true;
            depth++;
        }

        if (character is '}' or ']')
            depth--;
    }
}
