namespace Verification.Sandbox.Host;

/// <summary>What a user needs to send a first request: addresses and the sandbox's own, worthless credentials.</summary>
internal static class SandboxSummary
{
    public static string Of(VerificationSandbox sandbox) =>
        $"""
            Veriff   {sandbox.Veriff.BaseUrl}
                     X-AUTH-CLIENT  {sandbox.Veriff.ApiKey}
                     shared secret  {sandbox.Veriff.SharedSecret}
                     a session      {(sandbox.Veriff.SessionIds is [var session, ..] ? session : "(none: --rows is 0)")}
            Twilio   {sandbox.Twilio.BaseUrl}
                     account SID    {sandbox.Twilio.AccountSid}
                     auth token     {sandbox.Twilio.AuthToken}
            Didit    {sandbox.Didit.BaseUrl}
                     x-api-key      {sandbox.Didit.ApiKey}
            deepidv  {sandbox.Deepidv.BaseUrl}
                     x-api-key      {sandbox.Deepidv.ApiKey}
            Running until Ctrl-C.

            """;
}
