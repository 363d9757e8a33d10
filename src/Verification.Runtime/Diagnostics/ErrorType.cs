using System.Globalization;

namespace Verification.Runtime;

/// <summary>Names a failure without its content: by the HTTP status, or the type of the exception.</summary>
internal static class ErrorType
{
    internal static string Of(Exception exception) =>
        exception is VerificationApiException refused
            ? ((int)refused.Status).ToString(CultureInfo.InvariantCulture)
            : exception.GetType().FullName!;
}
