using System.Text;

namespace Verification.Generated.Tests.Json.Differential;

/// <summary>Damages a document in one place. What was valid UTF-8 stays valid.</summary>
internal static class JsonMutation
{
    private const string Signs = "{}[]\",:\\ \n0123456789-+.eEntfalsru/\u0001xZ";

    internal static byte[] Apply(string document, JsonSource source)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var place = source.Below(bytes.Length);
        var sign = (byte)Signs[source.Below(Signs.Length)];
        return source.Below(4) switch
        {
            0 when IsPlain(bytes[place]) => [.. bytes[..place], .. bytes[(place + 1)..]],
            1 when IsStart(bytes[place]) => [.. bytes[..place], sign, .. bytes[place..]],
            2 when IsPlain(bytes[place]) => [.. bytes[..place], sign, .. bytes[(place + 1)..]],
            3 when source.Once(8) && IsStart(bytes[place]) => bytes[..place],
            _ => bytes,
        };
    }

    private static bool IsPlain(byte value) => value < 0x80;

    private static bool IsStart(byte value) => (value & 0xC0) != 0x80;
}
