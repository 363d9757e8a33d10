namespace Verification.Runtime;

/// <summary>The limits of what one exception keeps of an error response; lengths are in UTF-16 characters.</summary>
internal static class ErrorBounds
{
    /// <summary>Only the start of a body is parsed, in bytes; a 2xx that reports a failure may be larger.</summary>
    internal const int ParsedBytes = 1024 * 1024;

    internal const int Code = 256;

    internal const int Message = 4096;

    internal const int MoreInfo = 2048;

    internal const int RequestId = 256;

    internal const int Fields = 100;

    internal const int TextsOfField = 20;

    internal const int FieldName = 256;

    internal const int FieldText = 1024;

    /// <summary>The total length of all names and texts of fields.</summary>
    internal const int FieldTotal = 16 * 1024;
}
