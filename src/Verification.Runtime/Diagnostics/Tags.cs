namespace Verification.Runtime;

/// <summary>
/// The names of tags: those of OpenTelemetry's HTTP conventions where they exist, others for the rest. No tag holds a value of the query or
/// a body.
/// </summary>
internal static class Tags
{
    internal const string Vendor = "verification.vendor";
    internal const string Operation = "verification.operation";
    internal const string Rows = "verification.rows";
    internal const string QueryNames = "verification.query.names";
    internal const string Method = "http.request.method";
    internal const string Resend = "http.request.resend_count";
    internal const string Status = "http.response.status_code";
    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string UrlTemplate = "url.template";
    internal const string ErrorType = "error.type";
}
