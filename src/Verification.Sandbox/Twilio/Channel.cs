namespace Verification.Sandbox.Twilio;

/// <summary>The channels of the vendor page's enumeration.</summary>
internal enum Channel
{
    Sms,
    Call,
    Whatsapp,
    Rbm,
    Email,
}
