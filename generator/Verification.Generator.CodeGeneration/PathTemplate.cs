namespace Verification.Generator.CodeGeneration;

/// <summary>The path of an operation, split at its parameters.</summary>
internal static class PathTemplate
{
    /// <summary>Splits a template such as <c>/v1/sessions/{id}/attempts</c>. A brace without its partner counts as text.</summary>
    public static IEnumerable<PathTemplatePart> Split(string template)
    {
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield return new PathTemplatePart(template[position..], IsParameter: false);
                yield break;
            }

            if (open > position)
                yield return new PathTemplatePart(template[position..open], IsParameter: false);
            yield return new PathTemplatePart(template[(open + 1)..close], IsParameter: true);
            position = close + 1;
        }
    }
}

/// <summary>A literal of a path template, or the name of a parameter.</summary>
internal sealed record PathTemplatePart(string Text, bool IsParameter);
