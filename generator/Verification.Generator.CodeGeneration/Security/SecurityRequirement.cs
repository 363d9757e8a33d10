namespace Verification.Generator.CodeGeneration.Security;

/// <summary>The schemes that a request has together.</summary>
/// <param name="Schemes">The schemes, in the order of the document; none for a request without credentials.</param>
/// <param name="IsOptional">Whether a request without credentials is accepted too.</param>
internal sealed record SecurityRequirement(IReadOnlyList<SecurityScheme> Schemes, bool IsOptional)
{
    /// <summary>Credentials that only the caller can give.</summary>
    public static SecurityRequirement OfCaller { get; } = new([], IsOptional: false) { IsOfCaller = true };

    /// <summary>Whether only the caller can give the credentials.</summary>
    public bool IsOfCaller { get; private init; }

    /// <summary>The same text for the same requirement.</summary>
    public string Key =>
        string.Join(
            '\n',
            Schemes
                .Select(scheme => scheme.Key)
                .Append(
                    IsOptional ? "optional"
                    : IsOfCaller ? "caller"
                    : ""
                )
        );
}
