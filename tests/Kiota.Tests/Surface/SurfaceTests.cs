using System.Reflection;
using System.Text;
using Verification.Generated.Kiota.Twilio;
using Verification.Testing;

namespace Kiota.Tests.Surface;

/// <summary>What callers of the Kiota clients compile against.</summary>
public sealed class SurfaceTests
{
    [Fact]
    public void The_surface_that_Kiota_reports_is_the_approved_one()
    {
        var text = new StringBuilder();
        foreach (var vendor in Directory.GetDirectories(Generated).Order(StringComparer.Ordinal))
        {
            text.Append("# ").Append(Path.GetFileName(vendor)).Append('\n');
            text.Append(File.ReadAllText(Path.Combine(vendor, "kiota-dom-export.txt"))).Append('\n');
        }

        Snapshot.Match(text.ToString(), "KiotaSurface");
    }

    [Fact]
    public void The_types_with_members_written_by_hand_are_the_approved_ones()
    {
        var types = PublicSurface.Of(typeof(TwilioVerifyKiotaClient).Assembly.Location).Split("\n\n");

        Snapshot.Match(
            string.Join(
                "\n\n",
                types.Where(type =>
                    type.Contains(" Create(", StringComparison.Ordinal) || type.Contains(" List(", StringComparison.Ordinal)
                )
            ),
            "HandWrittenSurface"
        );
    }

    [Fact]
    public void The_lock_files_name_the_version_that_the_repository_names()
    {
        var versions = File.ReadAllText(Repository.PathOf("Directory.Packages.props"));

        foreach (var vendor in Directory.GetDirectories(Generated))
        {
            var version = File.ReadAllText(Path.Combine(vendor, "kiota-lock.json")).Split("\"kiotaVersion\": \"")[1].Split('"')[0];
            versions.ShouldContain($"<KiotaGeneratorVersion>{version}</KiotaGeneratorVersion>");
        }
    }

    private static string Generated
    {
        get
        {
            var configuration = typeof(SurfaceTests)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(data => data.Key == "Configuration")
                .Value!;
            return Repository.PathOf("src", "Verification.Generated.Kiota", "obj", configuration, "net10.0", "generated");
        }
    }
}
