using System.Security.Cryptography;
using System.Text;

namespace Verification.Generator.Contracts.Findings;

/// <summary>Something that a command has to say about a contract: what lint and drift find, and the base of what diff finds.</summary>
internal record Finding
{
    /// <summary>The id of the rule that found it, for instance <c>enum-value-not-in-document</c>.</summary>
    public required string Rule { get; init; }

    public virtual FindingLevel Level { get; init; }

    /// <summary>The wire name of the parameter, property, header, status or operation that it is about.</summary>
    public virtual string Name { get; init; } = "";

    /// <summary>The value that it is about; null when the rule is not about a value.</summary>
    public virtual string? Value { get; init; }

    /// <summary>The operations that it touches, for instance <c>GET /v2/Attempts</c>, sorted; none when nobody has asked.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>Where it stood before; null when it is new, or when there is no before.</summary>
    public FindingPlace? Base { get; init; }

    /// <summary>Where it stands; null when it is gone.</summary>
    public FindingPlace? Revision { get; init; }

    /// <summary>Where a reader should look: where it stands, or where it stood.</summary>
    public FindingPlace? Place => Revision ?? Base;

    /// <summary>What it means for C# code that uses the generated clients.</summary>
    public CSharpImpact CSharp { get; init; } = CSharpImpact.None;

    /// <summary>What is wrong or has changed, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What the reader can do about it, in one sentence; empty when the message says it.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The values that tell two findings of a rule at a place apart: part of the fingerprint.</summary>
    public string Values { get; init; } = "";

    /// <summary>The fingerprint: stable while rule, place and values are the same, whatever else moves in the document.</summary>
    public string Id =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule}\n{Place?.Document}\n{Place?.Pointer}\n{Values}")))[..16];

    /// <summary>Makes a finding of one place.</summary>
    /// <param name="rule">See <see cref="Rule"/>.</param>
    /// <param name="level">See <see cref="Level"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="value">See <see cref="Value"/>.</param>
    /// <param name="file">The file in which <paramref name="line"/> counts: the page for drift, the document or example for lint.</param>
    /// <param name="line">The line, counted from one.</param>
    /// <param name="pointer">The place in the OpenAPI document.</param>
    /// <param name="message">See <see cref="Message"/>.</param>
    public static Finding At(
        string rule,
        FindingLevel level,
        string name,
        string? value,
        string file,
        int line,
        string pointer,
        string message
    ) =>
        new()
        {
            Rule = rule,
            Level = level,
            Name = name,
            Value = value,
            Revision = new FindingPlace(Path.GetFileName(file), file, pointer, line),
            Message = message,
            Values = $"{name}\n{value}",
        };
}

/// <summary>A place that a finding is about.</summary>
/// <param name="Document">The name of the document or page.</param>
/// <param name="File">The file in which <paramref name="Line"/> counts, as the user named it.</param>
/// <param name="Pointer">The JSON pointer (RFC 6901) into the OpenAPI document as a URI fragment, <c>#/…</c>.</param>
/// <param name="Line">The line, counted from one.</param>
internal sealed record FindingPlace(string Document, string File, string Pointer, int Line);

/// <summary>A finding that is known and accepted.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Owner">Who accepted it; null when the entry does not say.</param>
internal sealed record AcceptedFinding(Finding Finding, string Reason, string? Owner);
