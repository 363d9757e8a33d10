using System.Globalization;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the quota of requests.</summary>
internal static class QuotaComparer
{
    /// <summary>The extension that gives the quota.</summary>
    public const string Extension = "x-rate-limit";

    /// <summary>Reports a quota that came, went or changed.</summary>
    public static void Compare(OperationScope scope, SpecPlace before, SpecPlace after, ChangeSubject document)
    {
        (var old, var current) = (before.Member(Extension), after.Member(Extension));
        if (CanonicalText.AreEqual(old?.Node, current?.Node))
            return;
        (var from, var to) = (Quota.Of(old), Quota.Of(current));
        if (from == to || from is null != old is null || to is null != current is null)
        {
            scope.ReportExtension(before, after, Extension, document);
            return;
        }

        scope.Report(
            to is not null && (from is null || to.Refuses(from)) ? RateLimitRules.Lowered : RateLimitRules.Raised,
            new ChangeSubject("extension", Extension, ""),
            old ?? before,
            current ?? after,
            from?.ToString() ?? "none",
            to?.ToString() ?? "none"
        );
    }

    /// <param name="Permits">How many requests there may be</param>
    /// <param name="Seconds">in any time of this many seconds.</param>
    private sealed record Quota(long Permits, long Seconds)
    {
        public static Quota? Of(SpecPlace? place) =>
            Number(place, "permits") is { } permits && Number(place, "window-seconds") is { } seconds ? new Quota(permits, seconds) : null;

        /// <summary>
        /// Whether requests at the pace of another quota exceed this one: that allows its permits at the start of each of its windows.
        /// </summary>
        public bool Refuses(Quota other) => (Int128)other.Permits * (((Int128)Seconds + other.Seconds - 1) / other.Seconds) > Permits;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Permits} requests in {Seconds} seconds");

        private static long? Number(SpecPlace? place, string member) =>
            place?.Member(member)?.Node is SpecScalar { Type: SpecScalarType.Number } scalar
            && long.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var value)
            && value > 0
                ? value
                : null;
    }
}
