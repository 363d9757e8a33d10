namespace Verification.Runtime;

/// <summary>A handler below a client has already sent requests, so that it can no longer be adapted.</summary>
internal sealed class HandlerInUseException(string parameter, Exception cause) : ArgumentException(Text, parameter, cause)
{
    /// <summary>What is wrong, and what to do.</summary>
    internal const string Text =
        "The handler has already sent requests with redirects, cookies or the system's proxy on, which send keys and cookies elsewhere. "
        + "Set AllowAutoRedirect and UseCookies to false before it is used, and UseProxy too where BaseUrl is on this machine.";
}
