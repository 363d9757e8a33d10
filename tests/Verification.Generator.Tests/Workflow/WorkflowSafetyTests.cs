using System.Text.RegularExpressions;
using Verification.Generator.Tests.Scaffolding;
using YamlDotNet.RepresentationModel;

namespace Verification.Generator.Tests.Workflow;

/// <summary>What the workflows run is what was reviewed, and the key of the feed is where nothing else runs.</summary>
public sealed partial class WorkflowSafetyTests
{
    private const string Key = "NUGET_API_KEY";

    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "workflows");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.y*ml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_action_is_pinned_by_its_commit_and_says_its_version(string file)
    {
        string[] actions =
        [
            .. File.ReadAllLines(Path.Combine(Folder, file)).Where(line => line.Contains("uses:", StringComparison.Ordinal)),
        ];

        actions.ShouldNotBeEmpty();
        actions.ShouldAllBe(line => Pinned().IsMatch(line));
    }

    [Fact]
    public void One_action_has_one_commit_in_all_workflows() =>
        Files
            .Select(file => File.ReadAllText(Path.Combine(Folder, file.Data)))
            .SelectMany(text => Pinned().Matches(text))
            .GroupBy(match => match.Groups["action"].Value, match => match.Groups["commit"].Value)
            .ShouldAllBe(commits => commits.Distinct().Count() == 1);

    [Fact]
    public void The_key_of_the_feed_is_only_in_the_step_that_pushes()
    {
        string[] mentions =
        [
            .. Files
                .SelectMany(file => File.ReadAllLines(Path.Combine(Folder, file.Data)))
                .Where(line => line.Contains("secrets.", StringComparison.Ordinal)),
        ];
        mentions.ShouldHaveSingleItem().Trim().ShouldBe($"{Key}: ${{{{ secrets.{Key} }}}}");

        var publish = Job("release.yml", "publish");
        YamlMappingNode[] steps = [.. ((YamlSequenceNode)publish["steps"]).Cast<YamlMappingNode>()];

        publish["needs"].ShouldBe(new YamlScalarNode("build"));
        publish.Children.Keys.ShouldNotContain(new YamlScalarNode("env"));
        steps.Length.ShouldBe(2);
        steps[0].Children.Keys.ShouldBe([new YamlScalarNode("uses"), new YamlScalarNode("with")]);
        Text(steps[0]["uses"]).ShouldStartWith("actions/download-artifact@");
        steps[1].Children.Keys.ShouldBe([new YamlScalarNode("run"), new YamlScalarNode("env")]);
        Text(steps[1]["run"]).ShouldStartWith("dotnet nuget push ");
        Text(steps[1]["run"]).ShouldNotContain("${{");
        ((YamlMappingNode)steps[1]["env"]).Children.Keys.ShouldBe([new YamlScalarNode(Key)]);
    }

    [Fact]
    public void What_is_pushed_is_what_the_job_before_has_built_and_tested()
    {
        YamlMappingNode[] build = [.. ((YamlSequenceNode)Job("release.yml", "build")["steps"]).Cast<YamlMappingNode>()];
        var upload = build[^1];
        var download = (YamlMappingNode)((YamlSequenceNode)Job("release.yml", "publish")["steps"])[0];

        Text(upload["uses"]).ShouldStartWith("actions/upload-artifact@");
        ((YamlMappingNode)upload["with"])["name"].ShouldBe(((YamlMappingNode)download["with"])["name"]);
        build.ShouldContain(step =>
            step.Children.ContainsKey(new YamlScalarNode("run")) && Text(step["run"]).Contains("--target=Release", StringComparison.Ordinal)
        );
    }

    private static YamlMappingNode Job(string file, string name)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, file));
        yaml.Load(reader);
        return (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode["jobs"])[name];
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    [GeneratedRegex(
        @"uses: (?<action>[\w.-]+/[\w./-]+)@(?<commit>[0-9a-f]{40}) # v\d+\.\d+\.\d+\r?$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        5000
    )]
    private static partial Regex Pinned();
}
