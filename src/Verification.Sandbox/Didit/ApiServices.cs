namespace Verification.Sandbox.Didit;

/// <summary>The values of the parameter <c>api_service</c>; any other returns 400.</summary>
internal static class ApiServices
{
    public static string[] All { get; } =
    [
        "ID_VERIFICATION",
        "FACE_MATCH",
        "AGE_ESTIMATION",
        "FACE_SEARCH",
        "POA",
        "AML",
        "KYB_REGISTRY",
        "PASSIVE_LIVENESS",
        "DATABASE_VALIDATION",
        "PHONE_VERIFICATION",
        "EMAIL_VERIFICATION",
    ];
}
