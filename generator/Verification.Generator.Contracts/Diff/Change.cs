using System.Security.Cryptography;
using System.Text;

namespace Verification.Generator.Contracts.Diff;

/// <summary>One changed place of a contract, with all operations that it touches.</summary>
internal sealed record Change
{
    /// <summary>The id of the rule that found it, for instance <c>response-enum-value-added</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What it means on the wire.</summary>
    public required ChangeLevel Wire { get; init; }

    /// <summary>What it means for C# code that uses the generated clients.</summary>
    public CSharpImpact CSharp { get; init; } = CSharpImpact.None;

    /// <summary>The operations that it touches, for instance <c>GET /v2/Attempts</c>, sorted.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>What has changed.</summary>
    public required ChangeSubject Subject { get; init; }

    /// <summary>Where it stands in the base document; null when it is new.</summary>
    public ChangePlace? Base { get; init; }

    /// <summary>Where it stands in the revision; null when it is gone.</summary>
    public ChangePlace? Revision { get; init; }

    /// <summary>Where a reader should look: in the revision, or in the base when it is gone there.</summary>
    public ChangePlace? Place => Revision ?? Base;

    /// <summary>What happened, in one sentence with both values.</summary>
    public required string Message { get; init; }

    /// <summary>What the reviewer can do about it, in one sentence.</summary>
    public required string Advice { get; init; }

    /// <summary>The values before and after, as far as there are any: part of the fingerprint.</summary>
    public string Values { get; init; } = "";

    /// <summary>Whether something is new: a place, or a value or member of a list that was there before.</summary>
    public bool IsAddition => Base is null || Rule.EndsWith("-value-added", StringComparison.Ordinal) || Rule.EndsWith("-member-added", StringComparison.Ordinal);

    /// <summary>Whether something is gone: a place, or a value or member of a list that is still there.</summary>
    public bool IsRemoval => Revision is null || Rule.EndsWith("-value-removed", StringComparison.Ordinal) || Rule.EndsWith("-member-removed", StringComparison.Ordinal);

    /// <summary>The worse of wire and C#.</summary>
    public ChangeLevel Level => CSharp.IsBreaking ? ChangeLevel.Breaking : Wire;

    /// <summary>The fingerprint: stable while rule, place and values are the same, whatever else moves in the document.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule}\n{Place?.Document}\n{Place?.Pointer}\n{Values}")))[..16];
}

/// <summary>What has changed.</summary>
/// <param name="Kind">For instance <c>enum-value</c>, <c>property</c>, <c>parameter</c>, <c>operation</c>.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Path">Where it stands for a reader of the API, for instance <c>attempts.channel</c>; a long one begins with an ellipsis.</param>
internal sealed record ChangeSubject(string Kind, string Name, string Path)
{
    /// <summary>A detail of this subject, which stands where the subject stands; what has no path is known by its name.</summary>
    public ChangeSubject Detail(string kind, string name) => new(kind, name, Path.Length > 0 ? Path : Name);
}

/// <summary>A place in a document.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="File">Its file, as the user named it.</param>
/// <param name="Pointer">The JSON pointer (RFC 6901) as a URI fragment, <c>#/…</c>.</param>
/// <param name="Line">The line, counted from one.</param>
internal sealed record ChangePlace(string Document, string File, string Pointer, int Line);
