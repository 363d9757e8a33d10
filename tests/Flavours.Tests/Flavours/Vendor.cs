namespace Flavours.Tests.Flavours;

/// <summary>The vendors.</summary>
public enum Vendor
{
    Veriff,
    Twilio,
    Didit,
    Deepidv,
}
