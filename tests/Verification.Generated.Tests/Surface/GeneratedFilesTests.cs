using System.Reflection;

namespace Verification.Generated.Tests.Surface;

public sealed class GeneratedFilesTests
{
    [Fact]
    public void The_generated_files_are_the_approved_ones()
    {
        var configuration = typeof(GeneratedFilesTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "Configuration")
            .Value!;
        var list = Repository.PathOf("src", "Verification.Generated", "obj", configuration, "net10.0", "generated.list");

        var files = File.ReadAllLines(list).Select(file => Path.GetFileName(Path.GetDirectoryName(file)) + "/" + Path.GetFileName(file));

        Snapshot.Match(string.Join('\n', files), "GeneratedFiles");
    }
}
