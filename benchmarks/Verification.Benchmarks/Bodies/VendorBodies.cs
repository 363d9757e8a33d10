using System.Text.Json;
using Verification.Sandbox;

namespace Verification.Benchmarks.Bodies;

/// <summary>One full page of every vendor, as the sandbox returns it; Twilio's is also indented, as Twilio sends it.</summary>
public sealed record VendorBodies(byte[] Twilio, byte[] TwilioCompact, byte[] Veriff, byte[] Didit, byte[] Deepidv)
{
    private const int Rows = 5_000;

    /// <summary>Reads the pages; the bytes are the same on every machine, except for the dates.</summary>
    public static async Task<VendorBodies> LoadAsync()
    {
        var sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = Rows }).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            using var recorder = new BodyRecorder();
            var twilio = await recorder.TwilioAsync(sandbox.Twilio).ConfigureAwait(false);
            return new VendorBodies(
                Indent(twilio),
                twilio,
                await recorder.VeriffAsync(sandbox.Veriff).ConfigureAwait(false),
                await recorder.DiditAsync(sandbox.Didit).ConfigureAwait(false),
                await recorder.DeepidvAsync(sandbox.Deepidv).ConfigureAwait(false)
            );
        }
    }

    private static byte[] Indent(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            document.WriteTo(writer);
        return stream.ToArray();
    }
}
