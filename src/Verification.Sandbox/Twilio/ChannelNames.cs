namespace Verification.Sandbox.Twilio;

/// <summary>The channels as they are written on the wire; "Voice" in prose is <c>call</c>.</summary>
internal static class ChannelNames
{
    private static readonly string[] s_names = ["sms", "call", "whatsapp", "rbm", "email"];

    public static string NameOf(Channel channel) => s_names[(int)channel];

    /// <summary>Null for a name that is not a channel.</summary>
    public static Channel? Parse(string name) => Array.IndexOf(s_names, name) is >= 0 and var place ? (Channel)place : null;
}
