using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Verification.Generator.Contracts.Git;

/// <summary>Runs git in a folder. Arguments reach it as they are: there is no shell in between.</summary>
internal sealed class GitCommand(string folder)
{
    /// <summary>Runs git and waits for its end.</summary>
    /// <exception cref="ContractSourceException">There is no git on this machine.</exception>
    public async Task<GitResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var git = Start(arguments);
        git.StandardInput.Close();
        using var output = new MemoryStream();
        try
        {
            var errors = git.StandardError.ReadToEndAsync(cancellationToken);
            await git.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
            var error = await errors;
            await git.WaitForExitAsync(cancellationToken);
            return new GitResult(git.ExitCode, output.ToArray(), error);
        }
        catch (OperationCanceledException)
        {
            git.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Messages in one language, no question to the user, and no lock on the index of a repository that is only read.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return Process.Start(start) ?? throw new ContractSourceException("git could not be started.");
        }
        catch (Win32Exception)
        {
            throw new ContractSourceException(
                "git was not found or the folder does not exist; install git, or compare two files or folders."
            );
        }
    }
}

/// <summary>What git returned.</summary>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error)
{
    /// <summary>The output as text without the line's end.</summary>
    public string Text => Encoding.UTF8.GetString(Output).TrimEnd('\r', '\n');

    /// <summary>The first line of the error, without the word that begins it.</summary>
    public string Reason => Error.Split('\n', 2)[0].Replace("fatal: ", "", StringComparison.Ordinal).Trim();
}
