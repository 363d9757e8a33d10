namespace Verification.Sandbox.Twilio;

/// <summary>The channels as they are written on the wire; "Voice" in prose is <c>call</c>.</summary>
internal static class ChannelNames
{
    private static readonly string[] Names = ["sms", "call", "whatsapp", "rbm", "email"];

    public static string NameOf(Channel channel) => Names[(int)channel];

    /// <summary>Null for a name that is not a channel.</summary>
    public static Channel? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var place ? (Channel)place : null;
}
