using System.CommandLine;
using System.CommandLine.Parsing;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary>What is wrong with a command line, with a suggestion for a name that is almost right.</summary>
internal static class UsageProblems
{
    /// <summary>The problems, a sentence each; none where the command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens is [var first, ..])
            return [first.StartsWith('-') ? NoOption(first, command) : NoCommand(first, command)];

        // A misspelt option would otherwise count as a document.
        string[] options = [.. ArgumentsOf(result).Concat(result.UnmatchedTokens).Where(text => text.StartsWith('-')).Distinct()];
        if (options.Length > 0)
            return [.. options.Select(option => NoOption(option, command))];
        return [.. result.Errors.Select(error => error.Message)];
    }

    private static IEnumerable<string> ArgumentsOf(ParseResult result) =>
        result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);

    private static string NoCommand(string name, Command command) =>
        $"There is no command '{name}'.{Suggestion(name, command.Subcommands.Select(other => other.Name))}";

    private static string NoOption(string name, Command command)
    {
        var ofRoot = command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive));
        return $"There is no option '{name}'.{Suggestion(name, command.Options.Concat(ofRoot).Select(option => option.Name))}";
    }

    private static string Suggestion(string name, IEnumerable<string> names)
    {
        var nearest = names.Select(other => (Name: other, Steps: Steps(name, other))).OrderBy(other => other.Steps).FirstOrDefault();
        return nearest.Name is not null && nearest.Steps <= Math.Max(1, name.Length / 3) ? $" Did you mean '{nearest.Name}'?" : "";
    }

    /// <summary>How many letters have to be added, removed, replaced or swapped with their neighbour.</summary>
    private static int Steps(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }

                var replaced = steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(replaced, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }

        return steps[from.Length, to.Length];
    }
}
