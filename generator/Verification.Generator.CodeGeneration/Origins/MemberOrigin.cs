namespace Verification.Generator.CodeGeneration.Origins;

/// <summary>Where a public type or member comes from, and what it stands for on the wire.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Member">The name of the member, which overloads share; null for the type itself.</param>
/// <param name="Pointers">The places that shape it, as JSON pointers (<c>#/…</c>): its own first, then those that its <c>$ref</c>s lead
/// to.</param>
/// <param name="Facts">What it does on the wire that its declaration does not show.</param>
public sealed record MemberOrigin(string Type, string? Member, IReadOnlyList<string> Pointers, IReadOnlyList<MemberFact> Facts);

/// <summary>Something that a member does on the wire.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Value">The thing itself, comparable as text; empty for none.</param>
public sealed record MemberFact(FactKind Kind, string Value);

/// <summary>The kinds of things that members do on the wire.</summary>
public enum FactKind
{
    /// <summary>The name of a parameter or property on the wire, or the text of an enum value.</summary>
    Wire,

    /// <summary>The HTTP method and path of an operation, with its parameters unnamed.</summary>
    Request,

    /// <summary>The media type of the request's body; empty for no body.</summary>
    Body,

    /// <summary>A success status and what its body is: <c>200 result</c>, <c>204 none</c>, <c>202 other</c>.</summary>
    Success,

    /// <summary>How pages follow each other, without their sizes.</summary>
    Paging,

    /// <summary>The largest page that may be asked for.</summary>
    MaximumPageSize,

    /// <summary>The smallest value that is sent.</summary>
    Minimum,

    /// <summary>The largest value that is sent.</summary>
    Maximum,

    /// <summary>What the vendor takes when a parameter is not sent.</summary>
    Default,

    /// <summary>How a list is sent: repeated or joined.</summary>
    Explode,

    /// <summary>Whether a request that lacks the member is refused.</summary>
    Required,

    /// <summary>How and under which name a credential is sent.</summary>
    Credential,

    /// <summary>The address that requests go to where the options do not say.</summary>
    Server,

    /// <summary>A value of a discriminator and the class that it stands for.</summary>
    Discriminator,
}
