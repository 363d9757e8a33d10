using System.Text.Json.Serialization.Metadata;
using Verification.Benchmarks.Bodies;
using Verification.Benchmarks.Decoding;
using Verification.Benchmarks.Reference;
using Verification.Runtime.CompilerServices;

namespace Verification.Benchmarks.Gates;

/// <summary>Decoding a page against System.Text.Json, source-generated, from a stream: ratios of time and of allocated bytes.</summary>
internal static class DecodeGates
{
    internal static IEnumerable<Gate> Measure(VendorBodies bodies) =>
        [
            .. Measure<Generated.Twilio.AttemptPage, TwilioPage>(
                "twilio",
                bodies.TwilioCompact,
                SnakeCaseContext.Default.TwilioPage,
                0.50,
                0.60
            ),
            .. Measure<Generated.Twilio.AttemptPage, TwilioPage>(
                "twilio-indented",
                bodies.Twilio,
                SnakeCaseContext.Default.TwilioPage,
                0.50,
                0.60
            ),
            .. Measure<Generated.Veriff.AttemptList, VeriffList>("veriff", bodies.Veriff, CamelCaseContext.Default.VeriffList, 0.60, 0.70),
            .. Measure<Generated.Didit.SessionPage, DiditPage>("didit", bodies.Didit, SnakeCaseContext.Default.DiditPage, 0.60, 0.70),
            .. Measure<Generated.Deepidv.SessionPage, DeepidvPage>(
                "deepidv",
                bodies.Deepidv,
                SnakeCaseContext.Default.DeepidvPage,
                0.60,
                0.70
            ),
        ];

    private static IEnumerable<Gate> Measure<TOurs, TTheirs>(
        string vendor,
        byte[] body,
        JsonTypeInfo<TTheirs> type,
        double time,
        double bytes
    )
        where TOurs : IJsonModel<TOurs>
    {
        var contest = new Contest(ofProcessor: true);
        contest.Add(() => Decoders.Generated<TOurs>(body));
        contest.Add(() => Decoders.StreamAsync(body, type).GetAwaiter().GetResult());
        var results = contest.Run(TimeSpan.FromSeconds(3));
        yield return new Gate($"decode-{vendor}-time", results[0].Milliseconds / results[1].Milliseconds, time);
        yield return new Gate($"decode-{vendor}-bytes", results[0].Bytes / results[1].Bytes, bytes);
    }
}
