using System.Text;

namespace Verification.Generator.Documents;

/// <summary>
/// The current place of a writer in a document as a JSON pointer (RFC 6901), and a number for each place that code can come from,
/// so that the written document stays small.
/// </summary>
public sealed class ContractPointers
{
    /// <summary>The extension that carries the number.</summary>
    public const string Extension = "x-vgen-origin";

    private readonly List<string> names = [];
    private readonly List<string> numbered = [];

    /// <summary>The pointers that have a number, at that number; each begins with <c>#/</c>.</summary>
    public IReadOnlyList<string> Numbered => numbered;

    /// <summary>Steps into a member.</summary>
    public void Enter(string name) => names.Add(name);

    /// <summary>Steps out of the member.</summary>
    public void Leave() => names.RemoveAt(names.Count - 1);

    /// <summary>Whether the place is an operation, a parameter or a schema.</summary>
    public bool IsNumbered() =>
        names.Count > 0 && (IsSchema() || IsParameter() || (names is ["paths", _, _] && SpecVocabulary.IsMethod(names[2])));

    /// <summary>Whether the place is a parameter.</summary>
    public bool IsParameter() => Above(1) is "parameters";

    /// <summary>Whether the place says how a member of a form is written.</summary>
    public bool IsEncoding() => Above(1) is "encoding";

    /// <summary>The number of this place.</summary>
    public int Number()
    {
        var pointer = new StringBuilder("#");
        foreach (var name in names)
            pointer.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        numbered.Add(pointer.ToString());
        return numbered.Count - 1;
    }

    /// <summary>Whether the place is a schema.</summary>
    public bool IsSchema() =>
        names.Count > 0
        && names[^1] switch
        {
            _ when names is ["components", "schemas", _] => true,
            _ when Above(1) is "allOf" or "oneOf" or "anyOf" or "prefixItems" => true,
            "schema" or "items" or "additionalProperties" or "not" => true,
            _ => Above(1) is "properties" && IsSchemaProperty(),
        };

    /// <summary>A property named "properties" has a schema, not members: the number of such names in a row distinguishes them.</summary>
    private bool IsSchemaProperty()
    {
        var run = 0;
        while (Above(run + 1) is "properties")
            run++;
        return run % 2 == 1;
    }

    private string? Above(int levels) => levels < names.Count ? names[^(levels + 1)] : null;
}
