namespace Package.Tests;

/// <summary>Projects for a version of .NET that is older than the packages.</summary>
public sealed class OlderFrameworkTests(LocalFeed feed)
{
    [Theory]
    [InlineData("Verification.Runtime")]
    [InlineData("Verification.Generated")]
    [InlineData("Verification.Sandbox")]
    [InlineData("Verification.Generator.MSBuild")]
    public async Task A_restore_for_net8_fails_since_the_package_does_not_support_it(string package)
    {
        var folder = feed.NewFolder("net8-" + package);
        // Without the SDK's own references, so that nothing but the package decides.
        await File.WriteAllTextAsync(
            feed.Copy.PathOf(Path.Combine(folder, "old.csproj")),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net8.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences></PropertyGroup>
              <ItemGroup><PackageReference Include="{package}" Version="0.1.0" /></ItemGroup>
            </Project>
            """,
            TestContext.Current.CancellationToken
        );

        var restore = await feed.Copy.DotnetAsync(["restore", "-nologo"], folder: folder);

        restore.ExitCode.ShouldBe(1, restore.Output);
        restore.Errors.ShouldContain(
            error => error.Contains($"error NU1202: Package {package} 0.1.0 is not compatible with net8.0", StringComparison.Ordinal),
            restore.Output
        );
    }
}
